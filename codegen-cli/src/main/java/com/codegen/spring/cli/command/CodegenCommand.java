package com.codegen.spring.cli.command;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.cli.error.CliException;
import com.codegen.spring.cli.error.ExitCode;

/**
 * What all commands are made of.
 */
public abstract class CodegenCommand implements Callable<Integer> {

	private final Session session;

	@Spec
	private @Nullable CommandSpec spec;

	protected CodegenCommand(Session session) {
		this.session = session;
	}

	@Override
	public final Integer call() {
		return execute().code();
	}

	/**
	 * Do what the command is for.
	 * @return how it ended
	 */
	protected abstract ExitCode execute();

	protected final Session session() {
		return this.session;
	}

	protected final CodegenTemplate client() {
		return this.session.client();
	}

	/**
	 * This command as picocli knows it.
	 * @return the command line
	 */
	protected final CommandLine commandLine() {
		if (this.spec == null) {
			throw new IllegalStateException("The command is not part of a command line");
		}
		return this.spec.commandLine();
	}

	/**
	 * This command does nothing by itself.
	 * @return never
	 */
	protected final CliException missingCommand() {
		return CliException.usage("Missing a command after '" + commandLine().getCommandSpec().qualifiedName() + "'.",
				"Commands: " + String.join(", ", commandLine().getSubcommands().keySet()) + ".");
	}

}

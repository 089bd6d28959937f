package com.codegen.spring.cli.command.tool;

import java.util.Locale;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import com.codegen.spring.cli.command.CodegenCommand;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.output.Printer;

/**
 * Prints a script that lets a shell complete command lines.
 */
@Command(name = "completion", sortOptions = false,
		header = { "Print a completion script for a shell.", "", "Examples:", "  source <(codegen completion bash)",
				"  codegen completion zsh > \"${fpath[1]}/_codegen\"",
				"  codegen completion fish > ~/.config/fish/completions/codegen.fish", "" },
		description = { "", "Completes commands, options, their values, and the ids of the runs that were",
				"listed last. Never asks the server while you wait: a list older than a minute",
				"is read anew in the background." })
public final class CompletionCommand extends CodegenCommand {

	@Parameters(paramLabel = "SHELL", description = "One of ${COMPLETION-CANDIDATES}.")
	private Shell shell = Shell.BASH;

	public CompletionCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		Printer printer = session().printer();
		Words words = Words.of(commandLine().getParent());
		String script = switch (this.shell) {
			case BASH -> new BashScript(words).render();
			case ZSH -> new ZshScript(words).render();
			case FISH -> new FishScript(words).render();
		};
		script.lines().forEach(printer::line);
		printer.flush();
		return ExitCode.OK;
	}

	/**
	 * The shells there is a script for.
	 */
	enum Shell {

		/** GNU Bash. */
		BASH,

		/** The Z shell. */
		ZSH,

		/** The friendly interactive shell. */
		FISH;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}

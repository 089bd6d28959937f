package com.codegen.spring.cli.command.tool;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import com.codegen.spring.cli.command.CodegenCommand;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.error.CliException;
import com.codegen.spring.cli.error.ExitCode;

/**
 * Prints the help of a command.
 */
@Command(name = "help", sortOptions = false,
		header = { "Print the help of a command.", "", "Examples:", "  codegen help run", "" })
public final class HelpCommand extends CodegenCommand {

	@Parameters(arity = "0..*", paramLabel = "COMMAND", description = "The command.")
	private List<String> path = new ArrayList<>();

	public HelpCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		CommandLine shown = commandLine().getParent();
		for (String name : this.path) {
			CommandLine next = shown.getSubcommands().get(name);
			if (next == null) {
				throw CliException.usage("There is no command '" + name + "'.", "Try 'codegen --help'.");
			}
			shown = next;
		}
		shown.usage(session().machine().streams().out());
		return ExitCode.OK;
	}

}

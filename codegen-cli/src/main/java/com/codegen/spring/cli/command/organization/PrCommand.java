package com.codegen.spring.cli.command.organization;

import picocli.CommandLine.Command;

import com.codegen.spring.cli.command.CodegenCommand;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.error.ExitCode;

/**
 * Changes pull requests.
 */
@Command(name = "pr", sortOptions = false,
		header = { "Change a pull request.", "", "Examples:", "  codegen pr edit 90318 --state closed", "" })
public final class PrCommand extends CodegenCommand {

	public PrCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		throw missingCommand();
	}

}

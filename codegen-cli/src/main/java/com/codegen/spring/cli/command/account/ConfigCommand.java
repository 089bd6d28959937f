package com.codegen.spring.cli.command.account;

import picocli.CommandLine.Command;

import com.codegen.spring.cli.command.CodegenCommand;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.error.ExitCode;

/**
 * Shows and changes settings.
 */
@Command(name = "config", sortOptions = false,
		header = { "Show and change settings.", "", "Examples:", "  codegen config list",
				"  codegen config set org_id 4711", "" },
		description = { "", "A flag counts before an environment variable, a variable before the file,",
				"the file before the default." })
public final class ConfigCommand extends CodegenCommand {

	public ConfigCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		throw missingCommand();
	}

}

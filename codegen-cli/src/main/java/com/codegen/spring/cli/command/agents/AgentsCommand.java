package com.codegen.spring.cli.command.agents;

import picocli.CommandLine.Command;

import com.codegen.spring.cli.command.CodegenCommand;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.error.ExitCode;

/**
 * Manages agents.
 */
@Command(name = "agents", sortOptions = false,
		header = { "Manage agents: profiles that runs are started with.", "", "Examples:",
				"  codegen agents create reviewer --type code_review --instructions \"Name file and line.\"",
				"  codegen run --agent reviewer \"Review PR #123\"", "" },
		description = { "", "The API knows no agents; they are kept in ~/.codegen/agents.json." })
public final class AgentsCommand extends CodegenCommand {

	public AgentsCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		throw missingCommand();
	}

}

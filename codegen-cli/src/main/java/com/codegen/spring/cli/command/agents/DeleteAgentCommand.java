package com.codegen.spring.cli.command.agents;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import com.codegen.spring.agent.Agent;
import com.codegen.spring.cli.command.CodegenCommand;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.error.ExitCode;

/**
 * Removes an agent.
 */
@Command(name = "delete", sortOptions = false,
		header = { "Remove an agent; its runs go on.", "", "Examples:", "  codegen agents delete reviewer", "" })
public final class DeleteAgentCommand extends CodegenCommand {

	@Parameters(paramLabel = "NAME", description = "The agent's name.")
	private String name = "";

	public DeleteAgentCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		Agent agent = session().agents().get(this.name);
		session().agents().delete(agent.name());
		session().note("Removed agent " + agent.name() + ".");
		return ExitCode.OK;
	}

}

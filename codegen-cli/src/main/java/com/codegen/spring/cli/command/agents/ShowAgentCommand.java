package com.codegen.spring.cli.command.agents;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import com.codegen.spring.agent.Agent;
import com.codegen.spring.cli.command.CodegenCommand;
import com.codegen.spring.cli.command.JsonOption;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.output.JsonFields;

/**
 * Shows an agent.
 */
@Command(name = "show", sortOptions = false,
		header = { "Show an agent.", "", "Examples:", "  codegen agents show reviewer", "" })
public final class ShowAgentCommand extends CodegenCommand {

	@Parameters(paramLabel = "NAME", description = "The agent's name.")
	private String name = "";

	@Mixin
	private final JsonOption json = new JsonOption();

	public ShowAgentCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		JsonFields fields = this.json.fields(Agent.class);
		Agent agent = session().agents().get(this.name);
		session().output(fields).card(AgentCards.of(agent));
		return ExitCode.OK;
	}

}

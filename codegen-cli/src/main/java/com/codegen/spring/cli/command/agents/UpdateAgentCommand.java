package com.codegen.spring.cli.command.agents;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import com.codegen.spring.agent.Agent;
import com.codegen.spring.cli.command.CodegenCommand;
import com.codegen.spring.cli.command.JsonOption;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.config.FileAgentStore;
import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.output.JsonFields;

/**
 * Changes an agent.
 */
@Command(name = "update", sortOptions = false,
		header = { "Change an agent.", "", "Examples:", "  codegen agents update reviewer --model claude-sonnet", "" },
		description = { "", "What no option names stays as it is." })
public final class UpdateAgentCommand extends CodegenCommand {

	@Parameters(paramLabel = "NAME", description = "The agent's name.")
	private String name = "";

	@Mixin
	private final AgentOptions options = new AgentOptions();

	@Mixin
	private final JsonOption json = new JsonOption();

	public UpdateAgentCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		JsonFields fields = this.json.fields(Agent.class);
		FileAgentStore store = session().agents();
		Agent agent = this.options.apply(store.get(this.name));
		store.update(agent);
		session().output(fields).card(AgentCards.of(agent));
		return ExitCode.OK;
	}

}

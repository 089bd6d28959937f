package com.codegen.spring.cli.command.agents;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import com.codegen.spring.agent.Agent;
import com.codegen.spring.agent.AgentExistsException;
import com.codegen.spring.cli.command.CodegenCommand;
import com.codegen.spring.cli.command.JsonOption;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.output.JsonFields;

/**
 * Makes an agent.
 */
@Command(name = "create", sortOptions = false, header = { "Make an agent.", "", "Examples:",
		"  codegen agents create reviewer --type code_review --instructions \"Name file and line.\"", "" })
public final class CreateAgentCommand extends CodegenCommand {

	@Parameters(paramLabel = "NAME", description = "Its name, made of a to z, 0 to 9 and -.")
	private String name = "";

	@Mixin
	private final AgentOptions options = new AgentOptions();

	@Mixin
	private final JsonOption json = new JsonOption();

	public CreateAgentCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		JsonFields fields = this.json.fields(Agent.class);
		Agent agent = this.options.apply(Agent.of(this.name));
		if (!session().agents().insert(agent)) {
			throw new AgentExistsException(this.name);
		}
		session().output(fields).card(AgentCards.of(agent));
		return ExitCode.OK;
	}

}

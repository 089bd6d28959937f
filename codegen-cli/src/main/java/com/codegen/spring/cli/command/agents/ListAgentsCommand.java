package com.codegen.spring.cli.command.agents;

import java.util.List;
import java.util.Objects;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import com.codegen.spring.agent.Agent;
import com.codegen.spring.cli.command.CodegenCommand;
import com.codegen.spring.cli.command.JsonOption;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.output.Column;
import com.codegen.spring.cli.output.JsonFields;
import com.codegen.spring.cli.output.Table;

/**
 * Lists the agents.
 */
@Command(name = "list", sortOptions = false,
		header = { "List the agents of this machine.", "", "Examples:", "  codegen agents list", "" })
public final class ListAgentsCommand extends CodegenCommand {

	@Mixin
	private final JsonOption json = new JsonOption();

	public ListAgentsCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		JsonFields fields = this.json.fields(Agent.class);
		Table<Agent> table = new Table<>(List.of(Column.of("NAME", Agent::name),
				Column.of("TYPE", (agent) -> agent.type().code()),
				Column.of("MODEL", (agent) -> Objects.requireNonNullElse(agent.model(), "")),
				Column.<Agent>of("DESCRIPTION", (agent) -> Objects.requireNonNullElse(agent.description(), "")).cut()),
				"No agents. Make one: codegen agents create NAME");
		session().output(fields).table(table, session().agents().findAll());
		return ExitCode.OK;
	}

}

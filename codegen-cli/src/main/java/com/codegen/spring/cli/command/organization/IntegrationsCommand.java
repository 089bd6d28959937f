package com.codegen.spring.cli.command.organization;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import com.codegen.spring.cli.command.CodegenCommand;
import com.codegen.spring.cli.command.JsonOption;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.output.Column;
import com.codegen.spring.cli.output.JsonFields;
import com.codegen.spring.cli.output.Table;
import com.codegen.spring.cli.terminal.Color;
import com.codegen.spring.organization.Integration;

/**
 * Lists integrations.
 */
@Command(name = "integrations", sortOptions = false,
		header = { "List what the organization is connected to.", "", "Examples:", "  codegen integrations", "" })
public final class IntegrationsCommand extends CodegenCommand {

	@Mixin
	private final JsonOption json = new JsonOption();

	public IntegrationsCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		JsonFields fields = this.json.fields(Integration.class);
		session().progress().show("Reading integrations");
		List<Integration> found = client().organizations()
			.integrations()
			.integrations()
			.stream()
			.sorted(Comparator.comparing((integration) -> !integration.active()))
			.toList();
		session().output(fields)
			.table(new Table<>(List.of(
					Column.of("SERVICE",
							(integration) -> Objects.requireNonNullElse(integration.integrationType(), "")),
					Column.<Integration>of("STATE", this::state)
						.plain((integration) -> integration.active() ? "active" : "inactive")
						.color((integration) -> integration.active() ? Color.GREEN : Color.DIM),
					Column.of("INSTALLATION", (integration) -> Objects.toString(integration.installationId(), ""))),
					"No integrations."), found);
		return ExitCode.OK;
	}

	private String state(Integration integration) {
		return integration.active() ? session().terminal().mark("●", "*") + " active"
				: session().terminal().mark("○", "o") + " not connected";
	}

}

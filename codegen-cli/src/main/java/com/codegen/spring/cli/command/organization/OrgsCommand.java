package com.codegen.spring.cli.command.organization;

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
import com.codegen.spring.organization.Organization;

/**
 * Lists organizations.
 */
@Command(name = "orgs", sortOptions = false,
		header = { "List the organizations of the token.", "", "Examples:", "  codegen orgs", "" })
public final class OrgsCommand extends CodegenCommand {

	@Mixin
	private final JsonOption json = new JsonOption();

	public OrgsCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		JsonFields fields = this.json.fields(Organization.class);
		session().progress().show("Reading organizations");
		List<Organization> found = client().organizations().all().stream().toList();
		session().output(fields)
			.table(new Table<>(
					List.of(Column.of("ID", (organization) -> String.valueOf(organization.id())),
							Column.of("NAME", (organization) -> Objects.requireNonNullElse(organization.name(), ""))),
					"No organizations."), found);
		return ExitCode.OK;
	}

}

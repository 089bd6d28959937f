package com.codegen.spring.cli.command.organization;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import com.codegen.spring.cli.command.CodegenCommand;
import com.codegen.spring.cli.command.JsonOption;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.output.Column;
import com.codegen.spring.cli.output.JsonFields;
import com.codegen.spring.cli.output.Table;
import com.codegen.spring.organization.User;

/**
 * Lists users.
 */
@Command(name = "users", sortOptions = false, header = { "List the users of the organization.", "", "Examples:",
		"  codegen users", "  codegen users --json=id,github_username", "" })
public final class UsersCommand extends CodegenCommand {

	@Mixin
	private final JsonOption json = new JsonOption();

	public UsersCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		JsonFields fields = this.json.fields(User.class);
		session().progress().show("Reading users");
		List<User> found = client().users().all().stream().toList();
		session().output(fields)
			.table(new Table<>(List.of(Column.of("ID", (user) -> String.valueOf(user.id())),
					Column.<User>of("NAME", (user) -> text(user.fullName())).cut(),
					Column.of("GITHUB", (user) -> text(user.githubUsername())),
					Column.of("ROLE", (user) -> text(user.role())),
					Column.<User>of("EMAIL", (user) -> text(user.email())).cut()), "No users."), found);
		return ExitCode.OK;
	}

	private static String text(@Nullable String value) {
		return Objects.requireNonNullElse(value, "");
	}

}

package com.codegen.spring.cli.command.organization;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import com.codegen.spring.cli.command.CodegenCommand;
import com.codegen.spring.cli.command.JsonOption;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.output.Column;
import com.codegen.spring.cli.output.JsonFields;
import com.codegen.spring.cli.output.Table;
import com.codegen.spring.repository.Repository;

/**
 * Lists repositories.
 */
@Command(name = "repos", sortOptions = false, header = { "List the repositories of the organization.", "", "Examples:",
		"  codegen repos --search payments", "  codegen repos --json=id,full_name", "" })
public final class ReposCommand extends CodegenCommand {

	@Option(names = "--search", paramLabel = "TEXT", description = "Only repositories with this text in the name.")
	private @Nullable String search;

	@Mixin
	private final JsonOption json = new JsonOption();

	public ReposCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		JsonFields fields = this.json.fields(Repository.class);
		session().progress().show("Reading repositories");
		List<Repository> found = client().repositories().all().stream().filter(this::matches).toList();
		session().output(fields).table(table(), found);
		return ExitCode.OK;
	}

	private boolean matches(Repository repository) {
		return this.search == null
				|| name(repository).toLowerCase(Locale.ROOT).contains(this.search.toLowerCase(Locale.ROOT));
	}

	private static Table<Repository> table() {
		return new Table<>(
				List.of(Column.of("ID", (repository) -> String.valueOf(repository.id())),
						Column.of("NAME", ReposCommand::name).cut(),
						Column.of("VISIBILITY", (repository) -> text(repository.visibility())),
						Column.of("LANGUAGE", (repository) -> text(repository.language())),
						Column.of("SETUP", (repository) -> text(repository.setupStatus())),
						Column.of("ARCHIVED", (repository) -> Boolean.TRUE.equals(repository.archived()) ? "yes" : "")),
				"No repositories.");
	}

	private static String name(Repository repository) {
		return text((repository.fullName() != null) ? repository.fullName() : repository.name());
	}

	private static String text(@Nullable String value) {
		return Objects.requireNonNullElse(value, "");
	}

}

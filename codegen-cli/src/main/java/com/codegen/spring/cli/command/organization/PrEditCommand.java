package com.codegen.spring.cli.command.organization;

import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import com.codegen.spring.cli.command.CodegenCommand;
import com.codegen.spring.cli.command.JsonOption;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.error.CliException;
import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.output.Card;
import com.codegen.spring.cli.output.JsonFields;
import com.codegen.spring.cli.terminal.ControlText;
import com.codegen.spring.repository.PullRequestEdit;
import com.codegen.spring.repository.PullRequestState;

/**
 * Changes the state of a pull request.
 */
@Command(name = "edit", sortOptions = false, header = { "Change the state of a pull request.", "", "Examples:",
		"  codegen pr edit 90318 --state ready_for_review", "" })
public final class PrEditCommand extends CodegenCommand {

	@Parameters(paramLabel = "ID", description = "Codegen's id of the pull request: codegen prs RUN.")
	private long id;

	@Option(names = "--state", required = true, paramLabel = "STATE",
			description = "The new state: open, closed, draft or ready_for_review.")
	private PullRequestState state = PullRequestState.OPEN;

	@Option(names = "--repo", paramLabel = "ID", description = "The repository's id, where the API needs it.")
	private @Nullable Long repository;

	@Mixin
	private final JsonOption json = new JsonOption();

	public PrEditCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		JsonFields fields = this.json.fields(PullRequestEdit.class);
		PullRequestEdit edit = (this.repository != null)
				? client().pullRequests().edit(this.repository, this.id, this.state)
				: client().pullRequests().edit(this.id, this.state);
		if (!edit.success()) {
			throw CliException.failed(
					"pull request " + this.id + " was not changed: "
							+ ControlText.line(Objects.requireNonNullElse(edit.error(), "no reason was given")),
					"Look at it: " + Objects.requireNonNullElse(edit.url(), "codegen prs RUN"));
		}
		session().output(fields)
			.card(new Card(edit).add("Pull request", (edit.number() != null) ? "#" + edit.number() : this.id)
				.add("Title", edit.title())
				.add("State", Objects.requireNonNullElse(edit.state(), this.state.name().toLowerCase(Locale.ROOT)))
				.add("Address", edit.url()));
		return ExitCode.OK;
	}

}

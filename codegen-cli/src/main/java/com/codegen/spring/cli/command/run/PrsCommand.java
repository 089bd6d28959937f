package com.codegen.spring.cli.command.run;

import java.util.List;
import java.util.Objects;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import com.codegen.spring.agentrun.GithubPullRequest;
import com.codegen.spring.cli.command.CodegenCommand;
import com.codegen.spring.cli.command.JsonOption;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.output.Column;
import com.codegen.spring.cli.output.JsonFields;
import com.codegen.spring.cli.output.RunText;
import com.codegen.spring.cli.output.Table;
import com.codegen.spring.cli.output.Times;
import com.codegen.spring.cli.terminal.Color;

/**
 * Lists the pull requests of a run.
 */
@Command(name = "prs", sortOptions = false, header = { "List the pull requests of a run.", "", "Examples:",
		"  codegen prs 4253", "  codegen prs 4253 --json=id,url", "" })
public final class PrsCommand extends CodegenCommand {

	@Parameters(paramLabel = "RUN", description = "The run's id.")
	private long run;

	@Mixin
	private final JsonOption json = new JsonOption();

	public PrsCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		JsonFields fields = this.json.fields(GithubPullRequest.class);
		List<GithubPullRequest> found = client().agentRuns().get(this.run).githubPullRequests();
		session().output(fields).table(table(), found);
		return ExitCode.OK;
	}

	private Table<GithubPullRequest> table() {
		return new Table<>(List.of(
				Column.<GithubPullRequest>of("PR", (pr) -> "#" + Objects.requireNonNullElse(RunText.number(pr), "?"))
					.plain((pr) -> Objects.requireNonNullElse(RunText.number(pr), ""))
					.color((pr) -> Color.CYAN),
				Column.of("ID", (pr) -> String.valueOf(pr.id())),
				Column.<GithubPullRequest>of("TITLE", (pr) -> Objects.requireNonNullElse(pr.title(), "")).cut(),
				Column.of("BRANCH", (pr) -> Objects.requireNonNullElse(pr.headBranchName(), "")),
				Column.of("ADDRESS", (pr) -> Objects.requireNonNullElse(pr.url(), "")),
				Column.<GithubPullRequest>of("CREATED", (pr) -> Times.ago(pr.createdAt(), session().now()))
					.plain((pr) -> Times.iso(pr.createdAt()))
					.color((pr) -> Color.DIM)),
				"Run " + this.run + " has made no pull request.");
	}

}

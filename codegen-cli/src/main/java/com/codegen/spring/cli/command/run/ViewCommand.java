package com.codegen.spring.cli.command.run;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.GithubPullRequest;
import com.codegen.spring.cli.command.Browser;
import com.codegen.spring.cli.command.CodegenCommand;
import com.codegen.spring.cli.command.JsonOption;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.output.Card;
import com.codegen.spring.cli.output.JsonFields;
import com.codegen.spring.cli.output.RunText;
import com.codegen.spring.cli.output.Times;

/**
 * Shows a run.
 */
@Command(name = "view", sortOptions = false, header = { "Show a run and its result.", "", "Examples:",
		"  codegen view 4253", "  codegen view 4253 --exit-status && echo well done", "" })
public final class ViewCommand extends CodegenCommand {

	@Parameters(paramLabel = "RUN", description = "The run's id.")
	private long run;

	@Option(names = { "-w", "--web" }, description = "Open the run's page instead.")
	private boolean web;

	@Option(names = "--exit-status", description = "End with 3 unless the run has ended with success.")
	private boolean exitStatus;

	@Mixin
	private final JsonOption json = new JsonOption();

	public ViewCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		JsonFields fields = this.json.fields(AgentRun.class);
		session().progress().show("Reading run " + this.run);
		AgentRun found = client().agentRuns().get(this.run);
		session().progress().close();
		if (this.web) {
			Browser.open(session(), found);
		}
		else {
			session().output(fields).card(card(found));
		}
		return (this.exitStatus && !found.status().isSuccessful()) ? ExitCode.RUN_FAILED : ExitCode.OK;
	}

	private Card card(AgentRun found) {
		boolean screen = session().terminal().out();
		Card card = new Card(found).add("Run", found.id())
			.add("Status", screen ? RunText.status(found.status(), session().terminal()) : found.status().code(),
					RunText.color(found.status()))
			.add("Title", RunText.title(found))
			.add("Source", screen ? RunText.source(found) : Objects.toString(found.sourceType(), ""))
			.add("Created", screen ? Times.ago(found.createdAt(), session().now()) : Times.iso(found.createdAt()))
			.add("Page", found.webUrl());
		found.githubPullRequests().forEach((pullRequest) -> card.add("Pull request", describe(pullRequest)));
		return card.body(found.result());
	}

	private static @Nullable String describe(GithubPullRequest pullRequest) {
		return (pullRequest.url() != null) ? pullRequest.url() : pullRequest.title();
	}

}

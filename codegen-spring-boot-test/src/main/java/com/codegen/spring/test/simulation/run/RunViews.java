package com.codegen.spring.test.simulation.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import com.codegen.spring.test.simulation.rest.Json;
import com.codegen.spring.test.simulation.rest.Page;
import com.codegen.spring.test.simulation.run.RunPhase.TimedEntry;

/**
 * Shows runs in the form of the API.
 */
public final class RunViews {

	private final UnaryOperator<String> spelling;

	/**
	 * Create views.
	 * @param spelling how to spell a status
	 */
	public RunViews(UnaryOperator<String> spelling) {
		this.spelling = spelling;
	}

	AgentRun run(SimulatedRun run, Instant now) {
		NewRun asked = run.asked();
		return new AgentRun(run.id(), asked.organizationId(), status(run, now), Json.time(run.createdAt()), url(run),
				run.result(now), run.summary(now), asked.sourceType(),
				run.pullRequests(now).stream().map(RunViews::pullRequest).toList(), asked.metadata());
	}

	AgentRunLogs logs(SimulatedRun run, Page<TimedEntry> page, Instant now) {
		return new AgentRunLogs(run.id(), run.asked().organizationId(), status(run, now), Json.time(run.createdAt()),
				url(run), run.result(now), run.asked().metadata(),
				page.items().stream().map((entry) -> log(run.id(), entry)).toList(), page.total(), page.page(),
				page.size(), page.pages());
	}

	String url(SimulatedRun run) {
		return "https://codegen.com/agent/trace/" + run.id();
	}

	String status(SimulatedRun run, Instant now) {
		return this.spelling.apply(run.status(now));
	}

	private static Log log(long run, TimedEntry timed) {
		var entry = timed.entry();
		return new Log(run, Json.time(timed.at()), entry.messageType(), entry.thought(), entry.toolName(),
				entry.toolInput(), entry.toolOutput(), entry.observation());
	}

	private static GithubPullRequest pullRequest(PullRequest source) {
		return new GithubPullRequest(source.id(), source.title(), source.url(), Json.time(source.createdAt()),
				source.branch());
	}

	record AgentRun(long id, long organizationId, String status, String createdAt, String webUrl,
			@Nullable String result, @Nullable String summary, String sourceType,
			List<GithubPullRequest> githubPullRequests, @Nullable ObjectNode metadata) {
	}

	record GithubPullRequest(long id, String title, String url, String createdAt, String headBranchName) {
	}

	record AgentRunLogs(long id, long organizationId, String status, String createdAt, String webUrl,
			@Nullable String result, @Nullable ObjectNode metadata, List<Log> logs, int totalLogs, int page, int size,
			int pages) {
	}

	record Log(long agentRunId, String createdAt, String messageType, @Nullable String thought,
			@Nullable String toolName, @Nullable Map<String, Object> toolInput,
			@Nullable Map<String, Object> toolOutput, @Nullable Object observation) {
	}

}

package com.codegen.spring.cli.command.run;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunStatus;
import com.codegen.spring.agentrun.GithubPullRequest;
import com.codegen.spring.cli.output.RunText;
import com.codegen.spring.cli.output.Times;
import com.codegen.spring.cli.terminal.ControlText;

/**
 * Says in one line how a run ended.
 */
final class RunSummary {

	private RunSummary() {
	}

	/**
	 * The line.
	 * @param run the run
	 * @param length the time from the first entry to the last, or {@code null}
	 */
	static String of(AgentRun run, @Nullable Duration length) {
		String time = (length != null) ? " (" + Times.length(length) + ")" : "";
		String pullRequests = run.githubPullRequests()
			.stream()
			.map(GithubPullRequest::url)
			.map((url) -> ControlText.line((url != null) ? url : ""))
			.filter((url) -> !url.isEmpty())
			.collect(Collectors.joining(" "));
		return "Run " + run.id() + " " + ending(run) + time
				+ (AgentRunStatus.PAUSED.equals(run.status()) ? ": codegen continue " + run.id() + " \"…\"" : ".")
				+ (pullRequests.isEmpty() ? "" : " Pull request: " + pullRequests);
	}

	private static String ending(AgentRun run) {
		AgentRunStatus status = run.status();
		if (status.isSuccessful()) {
			return "is complete";
		}
		if (status.isCancelled()) {
			return "was stopped";
		}
		if (AgentRunStatus.PAUSED.equals(status)) {
			return "waits for your message";
		}
		return status.equals(AgentRunStatus.FAILED) ? "has failed"
				: "ended without success: " + ControlText.line(RunText.words(status).toLowerCase(Locale.ROOT));
	}

}

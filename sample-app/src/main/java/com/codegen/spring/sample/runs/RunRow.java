package com.codegen.spring.sample.runs;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.GithubPullRequest;
import com.codegen.spring.agentrun.SourceType;
import com.codegen.spring.sample.text.AgentText;
import com.codegen.spring.sample.text.SafeLink;
import com.codegen.spring.sample.text.Sources;
import com.codegen.spring.sample.text.StatusView;

/**
 * A row of the list.
 *
 * @param id the run's id
 * @param status its status
 * @param title its summary
 * @param source what started it, in words
 * @param sourceCode what started it
 * @param createdAt when it was started
 * @param pullRequests its pull requests
 */
public record RunRow(long id, StatusView status, String title, String source, String sourceCode,
		@Nullable Instant createdAt, List<PullRequest> pullRequests) {

	private static final int TITLE_LENGTH = 200;

	/**
	 * The row of a run.
	 * @param run the run
	 * @return the row
	 */
	public static RunRow of(AgentRun run) {
		SourceType source = run.sourceType();
		return new RunRow(run.id(), StatusView.of(run.status()), title(run.summary()), Sources.words(source),
				(source != null) ? source.code() : "", run.createdAt(),
				run.githubPullRequests().stream().map(PullRequest::of).filter(Objects::nonNull).toList());
	}

	private static String title(@Nullable String summary) {
		String line = AgentText.line(Objects.requireNonNullElse(summary, ""), TITLE_LENGTH);
		return line.isEmpty() ? "Untitled run" : line;
	}

	boolean contains(String lowerCaseText) {
		return ("#" + this.id).contains(lowerCaseText) || this.title.toLowerCase(Locale.ROOT).contains(lowerCaseText);
	}

	/**
	 * A pull request.
	 *
	 * @param label its number with a hash mark
	 * @param address where it is
	 */
	public record PullRequest(String label, String address) {

		private static @Nullable PullRequest of(GithubPullRequest pullRequest) {
			String address = SafeLink.https(pullRequest.url());
			if (address == null) {
				return null;
			}
			String number = SafeLink.pullRequestNumber(address);
			return new PullRequest("#" + ((number != null) ? number : pullRequest.id()), address);
		}

	}

}

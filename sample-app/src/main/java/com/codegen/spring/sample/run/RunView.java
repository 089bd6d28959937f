package com.codegen.spring.sample.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.GithubPullRequest;
import com.codegen.spring.json.JsonValue;
import com.codegen.spring.sample.live.LogLine;
import com.codegen.spring.sample.live.RunFeed;
import com.codegen.spring.sample.text.AgentText;
import com.codegen.spring.sample.text.EntryGroup;
import com.codegen.spring.sample.text.EntryText;
import com.codegen.spring.sample.text.Markdown;
import com.codegen.spring.sample.text.Quantity;
import com.codegen.spring.sample.text.SafeLink;
import com.codegen.spring.sample.text.Sources;
import com.codegen.spring.sample.text.StatusView;

/**
 * A run without its log.
 *
 * @param id the run's id
 * @param title its summary, or the first line of its prompt
 * @param status its status
 * @param source what started it
 * @param createdAt when it was started
 * @param lasted how long it takes or took, empty when that is not known
 * @param webUrl its page at Codegen
 * @param result the answer as HTML, {@code null} while there is none
 * @param resultSize the length of the answer
 * @param resultCut whether only the beginning is here
 * @param prompt what the agent was asked, {@code null} when the log does not tell
 * @param metadata what was kept with the run
 * @param entries how many entries of its log are known
 * @param pullRequests its pull requests
 * @param ended whether nothing more will come
 * @param trouble why nothing new can be read
 */
public record RunView(long id, String title, StatusView status, String source, @Nullable Instant createdAt,
		String lasted, @Nullable String webUrl, @Nullable String result, String resultSize, boolean resultCut,
		@Nullable String prompt, @Nullable String metadata, int entries, List<PullRequest> pullRequests, boolean ended,
		@Nullable String trouble) {

	static final int LONGEST_RESULT = 60_000;

	private static final int LONGEST_PROMPT = 4_000;

	static RunView of(RunFeed.State state, List<LogLine> lines, Instant now) {
		AgentRun run = state.run();
		String prompt = prompt(lines);
		String result = (run.result() != null && !run.result().isBlank()) ? run.result() : null;
		String begin = (result != null) ? result.substring(0, AgentText.cut(result, LONGEST_RESULT)) : null;
		return new RunView(run.id(), title(run, prompt), StatusView.of(run.status()), Sources.words(run.sourceType()),
				run.createdAt(), lasted(run, lines, now), SafeLink.https(run.webUrl()),
				(begin != null) ? Markdown.toHtml(begin) : null, Quantity.size((result != null) ? result.length() : 0),
				result != null && result.length() > LONGEST_RESULT, prompt, metadata(run), state.entries(),
				run.githubPullRequests().stream().map(PullRequest::of).toList(), state.ended(), state.trouble());
	}

	private static String title(AgentRun run, @Nullable String prompt) {
		String summary = AgentText.line((run.summary() != null) ? run.summary() : "", 200);
		String asked = AgentText.line((prompt != null) ? prompt : "", 120);
		return !summary.isEmpty() ? summary : !asked.isEmpty() ? asked : "Run " + run.id();
	}

	private static @Nullable String prompt(List<LogLine> lines) {
		return lines.stream()
			.limit(5)
			.filter((line) -> line.group() == EntryGroup.MESSAGE && line.kept())
			.map((line) -> line.entry().observation())
			.filter((seen) -> seen.kind() == JsonValue.Kind.TEXT)
			.map((seen) -> AgentText.plain(seen.asText()))
			.map((text) -> (text.length() > LONGEST_PROMPT) ? text.substring(0, LONGEST_PROMPT) + "…" : text)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable String metadata(AgentRun run) {
		return run.metadata().isEmpty() ? null : EntryText.json(run.metadata());
	}

	private static String lasted(AgentRun run, List<LogLine> lines, Instant now) {
		Instant last = run.status().isTerminal() ? lastEntry(lines) : now;
		if (run.createdAt() == null || last == null) {
			return "";
		}
		return Quantity.span(Duration.between(run.createdAt(), last));
	}

	private static @Nullable Instant lastEntry(List<LogLine> lines) {
		return lines.isEmpty() ? null : lines.get(lines.size() - 1).entry().createdAt();
	}

	/**
	 * Whether the run was stopped by somebody, which leaves its pull request ignored.
	 * @return {@code true} if so
	 */
	public boolean stopped() {
		return "stop".equals(this.status.icon());
	}

	/**
	 * A pull request of the run.
	 *
	 * @param id its id at Codegen
	 * @param number its number on GitHub, or the id with a mark when that is not known
	 * @param title its title
	 * @param address its page, {@code null} when that is not safe to open
	 * @param branch the branch it brings
	 */
	public record PullRequest(long id, String number, String title, @Nullable String address, @Nullable String branch) {

		private static PullRequest of(GithubPullRequest pullRequest) {
			String address = SafeLink.https(pullRequest.url());
			String number = SafeLink.pullRequestNumber(address);
			String branch = pullRequest.headBranchName();
			return new PullRequest(pullRequest.id(), "#" + ((number != null) ? number : pullRequest.id()),
					AgentText.line((pullRequest.title() != null) ? pullRequest.title() : "", 200), address,
					(branch != null) ? AgentText.line(branch, 200) : null);
		}

	}

}

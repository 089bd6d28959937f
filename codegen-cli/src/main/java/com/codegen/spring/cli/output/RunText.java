package com.codegen.spring.cli.output;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunStatus;
import com.codegen.spring.agentrun.GithubPullRequest;
import com.codegen.spring.agentrun.SourceType;
import com.codegen.spring.cli.terminal.Color;
import com.codegen.spring.cli.terminal.Terminal;
import com.codegen.spring.task.TaskStatus;

/**
 * Says what a run is.
 */
public final class RunText {

	private static final Pattern NUMBER = Pattern.compile("/pull/([0-9]+)");

	private RunText() {
	}

	/**
	 * A status with its mark. One that is not known is shown as it is.
	 * @param status the status
	 * @param terminal what can be shown
	 * @return for example {@code ✓ Complete}
	 */
	public static String status(AgentRunStatus status, Terminal terminal) {
		String mark = switch (TaskStatus.of(status)) {
			case COMPLETED -> terminal.mark("✓", "+");
			case FAILED -> isLimit(status) ? "!" : terminal.mark("✗", "x");
			case CANCELLED -> terminal.mark("■", "#");
			case RUNNING -> terminal.mark("●", "*");
			case PENDING -> terminal.mark("○", "o");
			case PAUSED -> "!";
			case UNKNOWN -> terminal.mark("·", ".");
		};
		return mark + " " + words(status);
	}

	/**
	 * A status in words.
	 * @param status the status
	 * @return for example {@code Max iterations}
	 */
	public static String words(AgentRunStatus status) {
		String words = status.code().toLowerCase(Locale.ROOT).replace('_', ' ').replace(" reached", "");
		String normal = words.equals("completed") ? "complete" : words.equals("active") ? "running" : words;
		return normal.isEmpty() ? "Unknown" : Character.toUpperCase(normal.charAt(0)) + normal.substring(1);
	}

	/**
	 * The colour of a status.
	 * @param status the status
	 * @return the colour
	 */
	public static Color color(AgentRunStatus status) {
		return switch (TaskStatus.of(status)) {
			case COMPLETED -> Color.GREEN;
			case FAILED -> isLimit(status) ? Color.YELLOW : Color.RED;
			case CANCELLED, UNKNOWN -> Color.DIM;
			case RUNNING, PENDING -> Color.BLUE;
			case PAUSED -> Color.YELLOW;
		};
	}

	/**
	 * The title of a run.
	 * @param run the run
	 * @return what the server calls it, empty when it does not
	 */
	public static String title(AgentRun run) {
		return Objects.requireNonNullElse(run.summary(), "");
	}

	/**
	 * What started a run.
	 * @param run the run
	 * @return for example {@code GitHub}
	 */
	public static String source(AgentRun run) {
		SourceType source = run.sourceType();
		if (source == null) {
			return "";
		}
		return switch (source.code().toUpperCase(Locale.ROOT)) {
			case "API" -> "API";
			case "GITHUB" -> "GitHub";
			case "GITHUB_CHECK_SUITE" -> "GitHub checks";
			case "GITHUB_PR_REVIEW" -> "GitHub review";
			case "CLICKUP" -> "ClickUp";
			default -> {
				String words = source.code().toLowerCase(Locale.ROOT).replace('_', ' ');
				yield words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
			}
		};
	}

	/**
	 * The numbers of a run's pull requests.
	 * @param run the run
	 * @param prefix what stands before each number
	 * @return the numbers between commas
	 */
	public static String pullRequests(AgentRun run, String prefix) {
		return run.githubPullRequests()
			.stream()
			.map(RunText::number)
			.filter(Objects::nonNull)
			.map((number) -> prefix + number)
			.collect(Collectors.joining(","));
	}

	/**
	 * The number of a pull request, which the API gives only as part of the address.
	 * @param pullRequest the pull request
	 * @return the number, or {@code null} when the address has none
	 */
	public static @Nullable String number(GithubPullRequest pullRequest) {
		String url = pullRequest.url();
		Matcher matcher = NUMBER.matcher((url != null) ? url : "");
		return matcher.find() ? matcher.group(1) : null;
	}

	private static boolean isLimit(AgentRunStatus status) {
		return AgentRunStatus.MAX_ITERATIONS_REACHED.equals(status) || AgentRunStatus.OUT_OF_TOKENS.equals(status)
				|| AgentRunStatus.TIMEOUT.equals(status);
	}

}

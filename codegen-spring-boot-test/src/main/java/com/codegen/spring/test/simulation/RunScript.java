package com.codegen.spring.test.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.test.simulation.run.Script;
import com.codegen.spring.test.simulation.transcript.LogEntry;
import com.codegen.spring.test.simulation.transcript.Prompt;
import com.codegen.spring.test.simulation.transcript.Transcript;

/**
 * How a simulated run goes: it is PENDING for a moment, then ACTIVE, and ends with a
 * status of its own. Durations are those at speed 1.
 *
 * @param status the status at the end
 * @param result the result at the end; the error if the run fails
 * @param duration the time from creation to the end
 * @param pullRequests the pull requests it opens, visible after 70 % of its time
 * @param log its log entries, or null to have them made from the prompt
 * @param whenResumed what happens after a resume, or null for the default script
 */
public record RunScript(String status, @Nullable String result, Duration duration, List<PullRequestPlan> pullRequests,
		@Nullable List<LogEntry> log, @Nullable RunScript whenResumed) implements Script {

	/**
	 * How long a run takes unless its script says otherwise.
	 */
	public static final Duration DEFAULT_DURATION = Duration.ofSeconds(12);

	public RunScript {
		pullRequests = List.copyOf(pullRequests);
		log = (log != null) ? List.copyOf(log) : null;
	}

	/**
	 * A run that ends COMPLETE.
	 * @param result its result
	 * @return the script
	 */
	public static RunScript completing(String result) {
		return ending("COMPLETE", result);
	}

	/**
	 * A run that ends FAILED.
	 * @param error the error, found in the result and in the last log entry
	 * @return the script
	 */
	public static RunScript failing(String error) {
		return ending("FAILED", error);
	}

	/**
	 * A run that stops as PAUSED until it is resumed.
	 * @return the script
	 */
	public static RunScript pausing() {
		return ending("PAUSED", null);
	}

	/**
	 * A run that ends CANCELLED.
	 * @return the script
	 */
	public static RunScript cancelled() {
		return ending("CANCELLED", null);
	}

	/**
	 * A run that ends with any status.
	 * @param status the status, known to the API or not
	 * @param result the result, if there is one
	 * @return the script
	 */
	public static RunScript ending(String status, @Nullable String result) {
		return new RunScript(status, result, DEFAULT_DURATION, List.of(), null, null);
	}

	/**
	 * The script of a run for which none was given. It completes, with a pull request if
	 * the prompt asks for work on code; [fail], [pause] and [cancel] in the prompt make
	 * it end so.
	 * @param text the prompt
	 * @return the script
	 */
	public static RunScript forPrompt(String text) {
		Prompt prompt = new Prompt(text);
		if (prompt.has("fail")) {
			return failing(
					"The tests of module payments did not pass: 3 of 214 failed after two attempts to fix them.");
		}
		if (prompt.has("pause")) {
			return pausing();
		}
		if (prompt.has("cancel")) {
			return cancelled();
		}
		RunScript script = completing(Transcript.of(text).answer());
		return prompt.isCodeWork() ? script.withPullRequest(prompt.title(), prompt.branch()) : script;
	}

	/**
	 * Set how long the run takes.
	 * @param changed the time at speed 1; zero ends the run as it is created
	 * @return a changed copy
	 */
	public RunScript withDuration(Duration changed) {
		return new RunScript(this.status, this.result, changed, this.pullRequests, this.log, this.whenResumed);
	}

	/**
	 * Add a pull request.
	 * @param title its title
	 * @param headBranchName its branch
	 * @return a changed copy
	 */
	public RunScript withPullRequest(String title, String headBranchName) {
		List<PullRequestPlan> changed = new ArrayList<>(this.pullRequests);
		changed.add(new PullRequestPlan(title, headBranchName));
		return new RunScript(this.status, this.result, this.duration, changed, this.log, this.whenResumed);
	}

	/**
	 * Set the log.
	 * @param entries the entries, spread evenly over the run's time
	 * @return a changed copy
	 */
	public RunScript withLog(List<LogEntry> entries) {
		return new RunScript(this.status, this.result, this.duration, this.pullRequests, entries, this.whenResumed);
	}

	/**
	 * Set a generated log.
	 * @param count how many entries
	 * @return a changed copy
	 */
	public RunScript withLogEntries(int count) {
		return withLog(Transcript.generated(count));
	}

	/**
	 * Set what happens after a resume.
	 * @param next the script from the resume on
	 * @return a changed copy
	 */
	public RunScript whenResumed(RunScript next) {
		return new RunScript(this.status, this.result, this.duration, this.pullRequests, this.log, next);
	}

	@Override
	public List<LogEntry> entries(String prompt) {
		if (this.log != null) {
			return this.log;
		}
		Transcript transcript = Transcript.of(prompt);
		return switch (this.status) {
			case "COMPLETE", "COMPLETED" -> transcript.completed((this.result != null) ? this.result : "");
			case "PAUSED" -> transcript.paused();
			case "CANCELLED", "STOPPED" -> transcript.cancelled();
			default -> transcript.failed((this.result != null) ? this.result : "The run ended as " + this.status + ".");
		};
	}

}

package com.codegen.spring.test.simulation.run;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.test.simulation.transcript.LogEntry;

/**
 * What a run needs to know about how it goes.
 */
public interface Script {

	/**
	 * The status at the end.
	 * @return a status in upper case
	 */
	String status();

	/**
	 * The result at the end.
	 * @return the result or error, if there is one
	 */
	@Nullable String result();

	/**
	 * The time from the start to the end.
	 * @return the time at speed 1
	 */
	Duration duration();

	/**
	 * The pull requests that are opened on the way.
	 * @return their titles and branches
	 */
	List<PullRequestPlan> pullRequests();

	/**
	 * The log.
	 * @param prompt what the agent is asked
	 * @return the entries, oldest first
	 */
	List<LogEntry> entries(String prompt);

	/**
	 * What happens after a resume.
	 * @return a script, or null for the default one
	 */
	@Nullable Script whenResumed();

	/**
	 * A pull request that is opened on the way.
	 *
	 * @param title its title
	 * @param headBranchName its branch
	 */
	record PullRequestPlan(String title, String headBranchName) {
	}

}

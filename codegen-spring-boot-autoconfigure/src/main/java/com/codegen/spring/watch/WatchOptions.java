package com.codegen.spring.watch;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.agentrun.AgentRun;

/**
 * How to watch a run.
 *
 * @param pollInterval the preferred constant time between two polls, or {@code null} for
 * the usual interval; polls can be further apart to stay within the quota
 * @param known the run as it was read most recently, or {@code null} to read it
 * immediately
 * @param patience the longest wait, or {@code null} if it is not known. If this is
 * shorter than the first polling interval, the run is read immediately.
 */
public record WatchOptions(@Nullable Duration pollInterval, @Nullable AgentRun known, @Nullable Duration patience) {

	/**
	 * Watch a run without a maximum wait.
	 * @param pollInterval the preferred constant time between two polls, or {@code null}
	 * @param known the run as it was read most recently, or {@code null}
	 */
	public WatchOptions(@Nullable Duration pollInterval, @Nullable AgentRun known) {
		this(pollInterval, known, null);
	}

	/**
	 * Read the run immediately and use the usual interval.
	 * @return the options
	 */
	public static WatchOptions defaults() {
		return new WatchOptions(null, null);
	}

}

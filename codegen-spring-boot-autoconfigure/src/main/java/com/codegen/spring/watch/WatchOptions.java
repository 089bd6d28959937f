package com.codegen.spring.watch;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.agentrun.AgentRun;

/**
 * How to follow a run.
 *
 * @param pollInterval a constant time between two looks, or {@code null} for the
 * watcher's own schedule
 * @param known the run as it was read last, or {@code null} to read it at once
 * @param patience how long somebody is going to wait, or {@code null} when that is not
 * known; one who would not see the first look has the run read at once
 */
public record WatchOptions(@Nullable Duration pollInterval, @Nullable AgentRun known, @Nullable Duration patience) {

	/**
	 * Follow a run for as long as it takes.
	 * @param pollInterval a constant time between two looks, or {@code null}
	 * @param known the run as it was read last, or {@code null}
	 */
	public WatchOptions(@Nullable Duration pollInterval, @Nullable AgentRun known) {
		this(pollInterval, known, null);
	}

	/**
	 * Read the run at once and follow the watcher's own schedule.
	 * @return the options
	 */
	public static WatchOptions defaults() {
		return new WatchOptions(null, null);
	}

}

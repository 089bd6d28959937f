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
 */
public record WatchOptions(@Nullable Duration pollInterval, @Nullable AgentRun known) {

	/**
	 * Read the run at once and follow the watcher's own schedule.
	 * @return the options
	 */
	public static WatchOptions defaults() {
		return new WatchOptions(null, null);
	}

}

package com.codegen.spring.watch;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.agentrun.AgentRun;

/**
 * The first read of a run, or a change of it.
 *
 * @param previous the run before the change, or {@code null} on the first read
 * @param run the run now
 */
public record RunChange(@Nullable AgentRun previous, AgentRun run) {

	/**
	 * Whether the status has changed.
	 * @return {@code true} also on the first read
	 */
	public boolean isStatusChange() {
		return this.previous == null || !this.previous.status().equals(this.run.status());
	}

}

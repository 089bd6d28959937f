package com.codegen.spring.watch;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.agentrun.AgentRun;

/**
 * A run that was read for the first time or has changed.
 *
 * @param previous the run before, or {@code null} the first time
 * @param run the run now
 */
public record RunChange(@Nullable AgentRun previous, AgentRun run) {

	/**
	 * Whether the status is another one than before.
	 * @return {@code true} also the first time
	 */
	public boolean isStatusChange() {
		return this.previous == null || !this.previous.status().equals(this.run.status());
	}

}

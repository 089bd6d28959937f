package com.codegen.spring.watch;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.agentrun.AgentRun;

/**
 * What one who waits knows of a run.
 */
final class Watched {

	private volatile @Nullable AgentRun known;

	Watched(@Nullable AgentRun known) {
		this.known = known;
	}

	boolean isKnown() {
		return this.known != null;
	}

	boolean hasEnded() {
		AgentRun run = this.known;
		return run != null && run.status().isTerminal();
	}

	/**
	 * Take note of the run as it is now.
	 * @param run the run
	 * @return the change, or {@code null} when there is none
	 */
	@Nullable RunChange update(AgentRun run) {
		AgentRun previous = this.known;
		this.known = run;
		return run.equals(previous) ? null : new RunChange(previous, run);
	}

}

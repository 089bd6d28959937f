package com.codegen.spring.watch.event;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.watch.RunChange;

/**
 * Published when a run was read for the first time or has changed. If it has ended,
 * another event follows.
 *
 * @param change the run before and after the change
 */
public record AgentRunChangedEvent(RunChange change) implements AgentRunEvent {

	@Override
	public AgentRun run() {
		return this.change.run();
	}

}

package com.codegen.spring.watch.event;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.watch.RunChange;

/**
 * A run was read for the first time or has changed, perhaps to its end: then another
 * event follows.
 *
 * @param change the run before and now
 */
public record AgentRunChangedEvent(RunChange change) implements AgentRunEvent {

	@Override
	public AgentRun run() {
		return this.change.run();
	}

}

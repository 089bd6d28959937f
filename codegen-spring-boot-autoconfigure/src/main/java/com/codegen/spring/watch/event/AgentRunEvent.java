package com.codegen.spring.watch.event;

import com.codegen.spring.agentrun.AgentRun;

/**
 * An event of a watched run: one that the application has started or resumed, or waits
 * for. Events of one run are published one after the other. An event that was not
 * delivered in time is merged with the next event of the same run.
 */
public sealed interface AgentRunEvent permits AgentRunChangedEvent, AgentRunCompletedEvent, AgentRunFailedEvent {

	/**
	 * The run.
	 * @return the run as it is now
	 */
	AgentRun run();

}

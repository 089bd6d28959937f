package com.codegen.spring.watch.event;

import com.codegen.spring.agentrun.AgentRun;

/**
 * Something has happened to a run that is followed: one the application has started or
 * resumed, or one that somebody waits for. Events of one run come one after the other; an
 * event that was not delivered in time is merged with the next one of the same run.
 */
public sealed interface AgentRunEvent permits AgentRunChangedEvent, AgentRunCompletedEvent, AgentRunFailedEvent {

	/**
	 * The run.
	 * @return the run as it is now
	 */
	AgentRun run();

}

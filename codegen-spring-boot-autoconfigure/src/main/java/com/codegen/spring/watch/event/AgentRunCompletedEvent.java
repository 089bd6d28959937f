package com.codegen.spring.watch.event;

import com.codegen.spring.agentrun.AgentRun;

/**
 * A run has ended with success.
 *
 * @param run the run with its result
 */
public record AgentRunCompletedEvent(AgentRun run) implements AgentRunEvent {
}

package com.codegen.spring.watch.event;

import com.codegen.spring.agentrun.AgentRun;

/**
 * Published when a run has completed.
 *
 * @param run the run with its result
 */
public record AgentRunCompletedEvent(AgentRun run) implements AgentRunEvent {
}

package com.codegen.spring.watch.event;

import com.codegen.spring.agentrun.AgentRun;

/**
 * Published when a run has failed or was canceled. Its status tells which.
 *
 * @param run the run
 */
public record AgentRunFailedEvent(AgentRun run) implements AgentRunEvent {
}

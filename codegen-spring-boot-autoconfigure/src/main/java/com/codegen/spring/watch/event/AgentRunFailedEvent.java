package com.codegen.spring.watch.event;

import com.codegen.spring.agentrun.AgentRun;

/**
 * A run has ended without success: it has failed or was cancelled, as its status tells.
 *
 * @param run the run
 */
public record AgentRunFailedEvent(AgentRun run) implements AgentRunEvent {
}

package com.codegen.spring.task;

import java.util.Set;

import com.codegen.spring.agentrun.AgentRunStatus;

/**
 * The few states that matter to one who waits: a normal form of {@link AgentRunStatus}.
 */
public enum TaskStatus {

	/** Accepted, not started. */
	PENDING,

	/** Working. */
	RUNNING,

	/** Waiting for a message. */
	PAUSED,

	/** Ended with success. */
	COMPLETED,

	/** Ended without success. */
	FAILED,

	/** Stopped by a user. */
	CANCELLED,

	/** A status this client does not know; not taken for an end. */
	UNKNOWN;

	private static final Set<AgentRunStatus> WAITING = Set.of(AgentRunStatus.PENDING, AgentRunStatus.QUEUED);

	private static final Set<AgentRunStatus> WORKING = Set.of(AgentRunStatus.ACTIVE, AgentRunStatus.RUNNING,
			AgentRunStatus.IN_PROGRESS, AgentRunStatus.EVALUATION);

	/**
	 * The normal form of a status.
	 * @param status the status
	 * @return its normal form
	 */
	public static TaskStatus of(AgentRunStatus status) {
		if (status.isTerminal()) {
			return status.isSuccessful() ? COMPLETED : status.isFailed() ? FAILED : CANCELLED;
		}
		if (WORKING.contains(status)) {
			return RUNNING;
		}
		if (WAITING.contains(status)) {
			return PENDING;
		}
		return AgentRunStatus.PAUSED.equals(status) ? PAUSED : UNKNOWN;
	}

}

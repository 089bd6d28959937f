package com.codegen.spring.sample.text;

import java.util.Locale;
import java.util.Set;

import com.codegen.spring.agentrun.AgentRunStatus;

/**
 * The kinds of status that lists are filtered by.
 */
public enum StatusGroup {

	/** At work or about to be. */
	ACTIVE("Active", "run"),

	/** Ended with success. */
	COMPLETE("Complete", "ok"),

	/** Ended without success. */
	FAILED("Failed", "bad"),

	/** Waits for somebody or has run out of something. */
	ATTENTION("Needs attention", "warn"),

	/** Stopped by somebody, or a status not known here. */
	OTHER("Stopped or other", "mute");

	private static final Set<AgentRunStatus> WORKING = Set.of(AgentRunStatus.PENDING, AgentRunStatus.QUEUED,
			AgentRunStatus.ACTIVE, AgentRunStatus.RUNNING, AgentRunStatus.IN_PROGRESS, AgentRunStatus.EVALUATION);

	private static final Set<AgentRunStatus> STUCK = Set.of(AgentRunStatus.PAUSED, AgentRunStatus.TIMEOUT,
			AgentRunStatus.MAX_ITERATIONS_REACHED, AgentRunStatus.OUT_OF_TOKENS);

	private final String title;

	private final String tone;

	StatusGroup(String title, String tone) {
		this.title = title;
		this.tone = tone;
	}

	/**
	 * The group of a status.
	 * @param status the status
	 * @return its group
	 */
	public static StatusGroup of(AgentRunStatus status) {
		if (WORKING.contains(status)) {
			return ACTIVE;
		}
		if (STUCK.contains(status)) {
			return ATTENTION;
		}
		if (status.isSuccessful()) {
			return COMPLETE;
		}
		return status.isFailed() ? FAILED : OTHER;
	}

	/**
	 * What the reader sees.
	 * @return the title
	 */
	public String title() {
		return this.title;
	}

	/**
	 * The name in addresses.
	 * @return the name in lower case
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	String tone() {
		return this.tone;
	}

}

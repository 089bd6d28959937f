package com.codegen.spring.agentrun;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The status of an agent run. An open set: the API does not list its statuses and spells
 * them in either case, so any text is a status, compared without case. One that is not
 * known here counts as not terminal.
 *
 * @param code the text as the server sent it
 */
public record AgentRunStatus(@JsonValue String code) {

	/** Accepted, not started. */
	public static final AgentRunStatus PENDING = new AgentRunStatus("PENDING");

	/** Waiting for a place. */
	public static final AgentRunStatus QUEUED = new AgentRunStatus("QUEUED");

	/** Working. */
	public static final AgentRunStatus ACTIVE = new AgentRunStatus("ACTIVE");

	/** Working. */
	public static final AgentRunStatus RUNNING = new AgentRunStatus("RUNNING");

	/** Working. */
	public static final AgentRunStatus IN_PROGRESS = new AgentRunStatus("IN_PROGRESS");

	/** The work is being evaluated. */
	public static final AgentRunStatus EVALUATION = new AgentRunStatus("EVALUATION");

	/** Waiting for a message. */
	public static final AgentRunStatus PAUSED = new AgentRunStatus("PAUSED");

	/** Ended with success. */
	public static final AgentRunStatus COMPLETE = new AgentRunStatus("COMPLETE");

	/** Ended with success. */
	public static final AgentRunStatus COMPLETED = new AgentRunStatus("COMPLETED");

	/** Ended without success. */
	public static final AgentRunStatus ERROR = new AgentRunStatus("ERROR");

	/** Ended without success. */
	public static final AgentRunStatus FAILED = new AgentRunStatus("FAILED");

	/** Ended by a user. */
	public static final AgentRunStatus CANCELLED = new AgentRunStatus("CANCELLED");

	/** Ended by a user. */
	public static final AgentRunStatus STOPPED = new AgentRunStatus("STOPPED");

	/** Ended because it took too long. */
	public static final AgentRunStatus TIMEOUT = new AgentRunStatus("TIMEOUT");

	/** Ended because it took too many steps. */
	public static final AgentRunStatus MAX_ITERATIONS_REACHED = new AgentRunStatus("MAX_ITERATIONS_REACHED");

	/** Ended because it used up its tokens. */
	public static final AgentRunStatus OUT_OF_TOKENS = new AgentRunStatus("OUT_OF_TOKENS");

	/** The server sent no status. */
	public static final AgentRunStatus UNKNOWN = new AgentRunStatus("UNKNOWN");

	private static final Set<AgentRunStatus> SUCCESSFUL = Set.of(COMPLETE, COMPLETED);

	private static final Set<AgentRunStatus> CANCELLATIONS = Set.of(CANCELLED, new AgentRunStatus("CANCELED"), STOPPED);

	private static final Set<AgentRunStatus> FAILURES = Set.of(ERROR, FAILED, TIMEOUT, MAX_ITERATIONS_REACHED,
			OUT_OF_TOKENS);

	private static final Map<String, AgentRunStatus> KNOWN = Stream
		.of(PENDING, QUEUED, ACTIVE, RUNNING, IN_PROGRESS, EVALUATION, PAUSED, COMPLETE, COMPLETED, ERROR, FAILED,
				CANCELLED, STOPPED, TIMEOUT, MAX_ITERATIONS_REACHED, OUT_OF_TOKENS, UNKNOWN)
		.collect(Collectors.toUnmodifiableMap(AgentRunStatus::code, Function.identity()));

	/**
	 * The status of a text. The statuses above are the same object each time.
	 * @param code the text, in either case
	 * @return the status
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public static AgentRunStatus of(String code) {
		AgentRunStatus known = KNOWN.get(code);
		return (known != null) ? known : new AgentRunStatus(code);
	}

	/**
	 * Whether the run has ended.
	 * @return {@code true} when the status will only change if the run is resumed
	 */
	public boolean isTerminal() {
		return isSuccessful() || isFailed() || isCancelled();
	}

	/**
	 * Whether the run has ended with success.
	 * @return {@code true} for {@link #COMPLETE} and its like
	 */
	public boolean isSuccessful() {
		return SUCCESSFUL.contains(this);
	}

	/**
	 * Whether the run has ended without success, and not because a user stopped it.
	 * @return {@code true} for {@link #FAILED} and its like
	 */
	public boolean isFailed() {
		return FAILURES.contains(this);
	}

	/**
	 * Whether a user stopped the run.
	 * @return {@code true} for {@link #CANCELLED} and its like
	 */
	public boolean isCancelled() {
		return CANCELLATIONS.contains(this);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof AgentRunStatus status && this.code.equalsIgnoreCase(status.code);
	}

	@Override
	public int hashCode() {
		return this.code.toUpperCase(Locale.ROOT).hashCode();
	}

	@Override
	public String toString() {
		return this.code;
	}

}

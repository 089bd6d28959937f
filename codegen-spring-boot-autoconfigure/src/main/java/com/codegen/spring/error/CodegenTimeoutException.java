package com.codegen.spring.error;

import java.time.Duration;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The call was not answered in time.
 */
public class CodegenTimeoutException extends CodegenException {

	private static final long serialVersionUID = 1L;

	private final Phase phase;

	private final Duration timeout;

	/**
	 * Create the exception.
	 * @param context the facts of the failure
	 * @param phase what the call was doing
	 * @param timeout the time it had
	 * @param cause the transport's exception, or {@code null}
	 */
	public CodegenTimeoutException(ErrorContext context, Phase phase, Duration timeout, @Nullable Throwable cause) {
		super(context, "no answer within " + SafeText.of(timeout) + " (while "
				+ phase.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")", cause);
		this.phase = phase;
		this.timeout = timeout;
	}

	/**
	 * What the call was doing when its time ran out.
	 * @return the phase
	 */
	public Phase getPhase() {
		return this.phase;
	}

	/**
	 * The time that was not enough.
	 * @return the timeout
	 */
	public Duration getTimeout() {
		return this.timeout;
	}

	@Override
	public String getErrorCode() {
		return "timeout";
	}

	/**
	 * What a call can be doing when its time runs out.
	 */
	public enum Phase {

		/** Waiting for a permit of the rate limit. */
		WAITING_FOR_PERMIT,

		/** A request was on its way, or its response was being read. */
		WAITING_FOR_RESPONSE,

		/** Waiting before the next attempt. */
		BACKING_OFF

	}

}

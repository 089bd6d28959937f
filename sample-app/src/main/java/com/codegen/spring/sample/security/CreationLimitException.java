package com.codegen.spring.sample.security;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a user may start no further runs for the moment, or never as many.
 */
public class CreationLimitException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int limit;

	private final @Nullable Duration retryAfter;

	CreationLimitException(int limit, @Nullable Duration retryAfter) {
		super("A user may start " + limit + " runs an hour");
		this.limit = limit;
		this.retryAfter = retryAfter;
	}

	/**
	 * The limit.
	 * @return how many runs a user may start within an hour
	 */
	public int limit() {
		return this.limit;
	}

	/**
	 * When the oldest of the runs no longer counts.
	 * @return the time until then, {@code null} when no wait helps
	 */
	public @Nullable Duration retryAfter() {
		return this.retryAfter;
	}

}

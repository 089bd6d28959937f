package com.codegen.spring.ratelimit;

import java.time.Duration;

import org.springframework.util.Assert;

/**
 * A maximum number of requests in any window of a given length.
 *
 * @param permits the number of requests
 * @param window the length of the window
 */
public record RateLimit(int permits, Duration window) {

	/**
	 * The largest number of requests. The time of each is kept for the length of the
	 * window.
	 */
	public static final int MAX_PERMITS = 100_000;

	public RateLimit {
		Assert.isTrue(permits > 0 && permits <= MAX_PERMITS, "'permits' must be positive and at most " + MAX_PERMITS);
		Assert.isTrue(window.compareTo(Duration.ZERO) > 0, "'window' must be positive");
	}

}

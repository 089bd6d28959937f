package com.codegen.spring.ratelimit;

import java.time.Duration;

import org.springframework.util.Assert;

/**
 * A limit: so many requests in any window of this length.
 *
 * @param permits the number of requests
 * @param window the length of the window
 */
public record RateLimit(int permits, Duration window) {

	public RateLimit {
		Assert.isTrue(permits > 0, "'permits' must be positive");
		Assert.isTrue(window.compareTo(Duration.ZERO) > 0, "'window' must be positive");
	}

}

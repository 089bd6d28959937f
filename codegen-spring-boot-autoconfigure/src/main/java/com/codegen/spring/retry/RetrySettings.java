package com.codegen.spring.retry;

import java.time.Duration;
import java.util.List;

import org.springframework.retry.RetryListener;
import org.springframework.retry.RetryPolicy;
import org.springframework.retry.backoff.BackOffPolicy;

/**
 * How calls are repeated.
 *
 * @param policy decides whether to repeat
 * @param backOffPolicy decides when
 * @param listeners hear of it as in a {@code RetryTemplate}, with a callback that does
 * nothing
 */
public record RetrySettings(RetryPolicy policy, BackOffPolicy backOffPolicy, List<RetryListener> listeners) {

	public RetrySettings {
		listeners = List.copyOf(listeners);
	}

	/**
	 * The defaults.
	 * @return up to 3 attempts, waits up to 0.5 s, then 1 s and so on up to 8 s, and up
	 * to 60 s when the server asks for it
	 */
	public static RetrySettings defaults() {
		return new RetrySettings(new CodegenRetryPolicy(3, Duration.ofSeconds(60)),
				new RetryAfterBackOffPolicy(Duration.ofMillis(500), 2, Duration.ofSeconds(8)), List.of());
	}

}

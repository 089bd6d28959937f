package com.codegen.spring.retry;

import java.time.Duration;
import java.util.List;

import org.springframework.retry.RetryListener;
import org.springframework.retry.RetryPolicy;
import org.springframework.retry.backoff.BackOffPolicy;

/**
 * How calls are retried.
 *
 * @param policy decides whether to retry
 * @param backOffPolicy decides how long to wait before a retry
 * @param listeners notified as by a {@code RetryTemplate}, with a callback that does
 * nothing
 */
public record RetrySettings(RetryPolicy policy, BackOffPolicy backOffPolicy, List<RetryListener> listeners) {

	public RetrySettings {
		listeners = List.copyOf(listeners);
	}

	/**
	 * The defaults.
	 * @return up to 3 attempts, waits of up to 0.5 s, then 1 s and so on up to 8 s, and
	 * of up to 60 s if the server requests it
	 */
	public static RetrySettings defaults() {
		return new RetrySettings(new CodegenRetryPolicy(3, Duration.ofSeconds(60)),
				new RetryAfterBackOffPolicy(Duration.ofMillis(500), 2, Duration.ofSeconds(8)), List.of());
	}

}

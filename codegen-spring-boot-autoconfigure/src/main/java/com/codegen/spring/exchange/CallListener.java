package com.codegen.spring.exchange;

import java.time.Duration;

import com.codegen.spring.error.CodegenException;

/**
 * Hears what happens inside a call. Must return at once.
 */
public interface CallListener {

	/**
	 * A listener that does nothing.
	 */
	CallListener NONE = new CallListener() {
	};

	/**
	 * A request is about to be sent.
	 * @param endpoint the operation
	 */
	default void onAttempt(Endpoint endpoint) {
	}

	/**
	 * A call is going to be repeated.
	 * @param endpoint the operation
	 * @param failure why
	 */
	default void onRetry(Endpoint endpoint, CodegenException failure) {
	}

	/**
	 * A request waits for the rate limit.
	 * @param endpoint the operation
	 * @param wait how long
	 */
	default void onRateLimitWait(Endpoint endpoint, Duration wait) {
	}

}

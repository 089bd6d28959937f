package com.codegen.spring.exchange;

import java.time.Duration;

import com.codegen.spring.error.CodegenException;

/**
 * Is notified of what happens inside a call. Must return at once. What a listener of a
 * template throws is logged and affects neither the call nor other listeners.
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

	/**
	 * Return a listener that notifies this listener and then another one, whatever this
	 * one throws.
	 * @param other the other listener
	 * @return the listener of both, which throws nothing
	 */
	default CallListener andThen(CallListener other) {
		CallListener first = this;
		return new CallListener() {

			@Override
			public void onAttempt(Endpoint endpoint) {
				Listeners.tell(() -> first.onAttempt(endpoint));
				Listeners.tell(() -> other.onAttempt(endpoint));
			}

			@Override
			public void onRetry(Endpoint endpoint, CodegenException failure) {
				Listeners.tell(() -> first.onRetry(endpoint, failure));
				Listeners.tell(() -> other.onRetry(endpoint, failure));
			}

			@Override
			public void onRateLimitWait(Endpoint endpoint, Duration wait) {
				Listeners.tell(() -> first.onRateLimitWait(endpoint, wait));
				Listeners.tell(() -> other.onRateLimitWait(endpoint, wait));
			}

		};
	}

}

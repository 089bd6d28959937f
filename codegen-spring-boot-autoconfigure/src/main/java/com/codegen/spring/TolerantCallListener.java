package com.codegen.spring;

import java.time.Duration;

import com.codegen.spring.error.CodegenException;
import com.codegen.spring.exchange.CallListener;
import com.codegen.spring.exchange.Endpoint;
import com.codegen.spring.exchange.Listeners;

/**
 * Keeps the failures of a listener from the calls it is notified of.
 *
 * @param listener the listener
 */
record TolerantCallListener(CallListener listener) implements CallListener {

	@Override
	public void onAttempt(Endpoint endpoint) {
		Listeners.tell(() -> this.listener.onAttempt(endpoint));
	}

	@Override
	public void onRetry(Endpoint endpoint, CodegenException failure) {
		Listeners.tell(() -> this.listener.onRetry(endpoint, failure));
	}

	@Override
	public void onRateLimitWait(Endpoint endpoint, Duration wait) {
		Listeners.tell(() -> this.listener.onRateLimitWait(endpoint, wait));
	}

}

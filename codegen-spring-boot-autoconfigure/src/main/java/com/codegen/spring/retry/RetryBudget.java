package com.codegen.spring.retry;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Prevents retries from making an outage worse (gRPC's retry throttling, proposal A6). A
 * failure takes a token and a success returns a tenth of one. Calls are not retried while
 * half of the tokens or less are left.
 */
final class RetryBudget {

	private static final int SCALE = 10;

	private static final int CAPACITY = 10 * SCALE;

	private final AtomicInteger tokens = new AtomicInteger(CAPACITY);

	void succeeded() {
		if (this.tokens.get() < CAPACITY) {
			this.tokens.updateAndGet((left) -> Math.min(CAPACITY, left + 1));
		}
	}

	/**
	 * Record a retryable failure.
	 * @return whether the call can be retried
	 */
	boolean failed() {
		return this.tokens.updateAndGet((left) -> Math.max(0, left - SCALE)) > CAPACITY / 2;
	}

}

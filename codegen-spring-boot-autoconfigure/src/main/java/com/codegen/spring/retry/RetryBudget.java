package com.codegen.spring.retry;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps retries from multiplying an outage (gRPC's retry throttling, proposal A6): a
 * failure costs a token, a success brings back a tenth, and there are no retries while
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
	 * Note a failure that could be repeated.
	 * @return whether it may be
	 */
	boolean failed() {
		return this.tokens.updateAndGet((left) -> Math.max(0, left - SCALE)) > CAPACITY / 2;
	}

}

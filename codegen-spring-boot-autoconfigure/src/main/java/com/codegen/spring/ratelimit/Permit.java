package com.codegen.spring.ratelimit;

import java.time.Duration;

/**
 * The right to send one request.
 */
public interface Permit {

	/**
	 * A permit to send immediately.
	 */
	Permit IMMEDIATE = () -> Duration.ZERO;

	/**
	 * The time to wait from now. Call this again after the wait, because an earlier
	 * request might have been sent later than planned.
	 * @return the time, zero or less if the request can be sent now
	 */
	Duration delay();

	/**
	 * Record that the request is being written to the network now.
	 */
	default void sent() {
	}

}

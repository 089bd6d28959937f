package com.codegen.spring.ratelimit;

import java.time.Duration;

/**
 * A reserved place for one request.
 */
public interface Permit {

	/**
	 * A permit to send at once.
	 */
	Permit IMMEDIATE = () -> Duration.ZERO;

	/**
	 * The time to wait from now. Ask again after waiting: an earlier request may have
	 * left later than it was meant to.
	 * @return the time, zero or less when the request may be sent now
	 */
	Duration delay();

	/**
	 * The request is being written to the network now.
	 */
	default void sent() {
	}

}

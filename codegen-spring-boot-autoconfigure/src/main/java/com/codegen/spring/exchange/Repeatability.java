package com.codegen.spring.exchange;

/**
 * Whether a request may be sent again after a failure that leaves open whether the server
 * applied it.
 */
public enum Repeatability {

	/**
	 * Sending it twice does what sending it once does.
	 */
	REPEATABLE,

	/**
	 * Repeated only when it certainly was not applied: never sent, or answered 429.
	 */
	NOT_REPEATABLE,

	/**
	 * As {@link #NOT_REPEATABLE}, and applying it costs money.
	 */
	PAID;

	/**
	 * Whether sending twice is harmless.
	 * @return {@code true} for {@link #REPEATABLE}
	 */
	public boolean isRepeatable() {
		return this == REPEATABLE;
	}

}

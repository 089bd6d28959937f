package com.codegen.spring.error;

/**
 * What is known about the effect of a failed call on the server.
 */
public enum Outcome {

	/**
	 * The request never left this process, or never reached the server.
	 */
	NOT_SENT,

	/**
	 * The server answered that it refused the request; nothing was applied.
	 */
	REJECTED,

	/**
	 * The request may or may not have been applied. A call that creates something is
	 * never repeated after this.
	 */
	UNKNOWN,

	/**
	 * The server applied the request, and what followed failed.
	 */
	APPLIED;

	/**
	 * Whether the call certainly changed nothing, so that even a paid one may be made
	 * again.
	 * @return {@code true} unless it was, or may have been, applied
	 */
	public boolean isWithoutEffect() {
		return this == NOT_SENT || this == REJECTED;
	}

}

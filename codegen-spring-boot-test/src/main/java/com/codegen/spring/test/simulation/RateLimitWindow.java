package com.codegen.spring.test.simulation;

/**
 * How the simulation counts requests toward a limit.
 */
public enum RateLimitWindow {

	/** The requests of the last so many seconds, at any moment. */
	SLIDING,

	/** The requests since the last full multiple of so many seconds. */
	FIXED

}

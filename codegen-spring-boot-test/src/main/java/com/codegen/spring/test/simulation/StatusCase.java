package com.codegen.spring.test.simulation;

import java.util.Locale;

/**
 * How the simulation spells the status of a run; both have been seen.
 */
public enum StatusCase {

	/** As in COMPLETE. */
	UPPER,

	/** As in complete. */
	LOWER;

	String apply(String status) {
		return (this == LOWER) ? status.toLowerCase(Locale.ROOT) : status;
	}

}

package com.codegen.spring.test.simulation;

import java.util.Locale;

import com.codegen.spring.test.simulation.run.LegacyStatus;

/**
 * How the simulation spells the status of a run; both have been seen.
 */
public enum StatusCase {

	/** As in COMPLETE. */
	UPPER,

	/** As in complete. */
	LOWER,

	/**
	 * As in completed: the five words that the first Python clients wait for, which are
	 * pending, running, completed, failed and cancelled. A status that is none of them
	 * stays as it is, in lower case.
	 */
	COMPLETED;

	String apply(String status) {
		return switch (this) {
			case UPPER -> status;
			case LOWER -> status.toLowerCase(Locale.ROOT);
			case COMPLETED -> LegacyStatus.of(status);
		};
	}

}

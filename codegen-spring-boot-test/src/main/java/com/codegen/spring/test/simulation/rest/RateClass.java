package com.codegen.spring.test.simulation.rest;

import java.time.Duration;

/**
 * The documented request limits; every operation belongs to one.
 */
public enum RateClass {

	/** Creating and resuming runs. */
	RUN_CREATION(10, Duration.ofSeconds(60)),

	/** Everything without a limit of its own. */
	STANDARD(60, Duration.ofSeconds(30)),

	/** Reading the log of a run. */
	LOGS(60, Duration.ofSeconds(60)),

	/** Editing pull requests and reading rules. */
	EDIT_AND_RULES(30, Duration.ofSeconds(60)),

	/** Generating setup commands. */
	SETUP_COMMANDS(5, Duration.ofSeconds(60)),

	/** Analyzing sandbox logs. */
	LOG_ANALYSIS(5, Duration.ofSeconds(60));

	private final int limit;

	private final Duration window;

	RateClass(int limit, Duration window) {
		this.limit = limit;
		this.window = window;
	}

	public int limit() {
		return this.limit;
	}

	public Duration window() {
		return this.window;
	}

}

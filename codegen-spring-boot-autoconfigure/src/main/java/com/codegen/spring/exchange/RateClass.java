package com.codegen.spring.exchange;

/**
 * The groups of operations that share a rate limit, as the API documents them.
 */
public enum RateClass {

	/** Most operations: 60 requests per 30 seconds. */
	STANDARD,

	/** Creating and resuming agent runs: 10 requests per minute. */
	RUN_CREATION,

	/** Reading the logs of agent runs: 60 requests per minute. */
	LOGS,

	/** Editing pull requests and reading the rules: 30 requests per minute. */
	EDIT_AND_RULES,

	/** Generating setup commands: 5 requests per minute. */
	SETUP_COMMANDS,

	/** Analysing the logs of a sandbox: 5 requests per minute. */
	LOG_ANALYSIS

}

package com.codegen.spring.cli.error;

import java.util.Arrays;
import java.util.Optional;

import com.codegen.spring.error.CodegenException;
import com.codegen.spring.exchange.Endpoint;
import com.codegen.spring.exchange.Endpoints;

/**
 * What a call that failed may have done all the same.
 */
enum Effect {

	/** A run was started. */
	RUN(Endpoints.AGENT_RUN_CREATE, "the run may have started", "codegen list"),

	/** A message was sent. */
	MESSAGE(Endpoints.AGENT_RUN_RESUME, "the message may have been sent", "codegen logs RUN"),

	/** A run was stopped. */
	STOP(Endpoints.AGENT_RUN_BAN, "the run may have been stopped", "codegen view RUN"),

	/** Checks were allowed. */
	CHECKS(Endpoints.AGENT_RUN_UNBAN, "the checks may be allowed again", "codegen view RUN"),

	/** A pull request was changed. */
	EDIT(Endpoints.PULL_REQUEST_EDIT, "the pull request may have been changed", "codegen prs RUN");

	private final Endpoint endpoint;

	private final String what;

	private final String look;

	Effect(Endpoint endpoint, String what, String look) {
		this.endpoint = endpoint;
		this.what = what;
		this.look = look;
	}

	/**
	 * The possible effect of a call.
	 * @param failure how the call failed
	 * @return the effect, empty when there is certainly none
	 */
	static Optional<Effect> of(CodegenException failure) {
		return Arrays.stream(values())
			.filter((effect) -> effect.endpoint.operation().equals(failure.getOperation()))
			.filter((effect) -> effect.isPossible(failure))
			.findFirst();
	}

	/**
	 * What may have happened.
	 */
	String what() {
		return this.what;
	}

	/**
	 * The command that tells whether it has.
	 */
	String look() {
		return this.look;
	}

	/**
	 * The outcome is that of the last attempt; an earlier one may have had an effect.
	 */
	private boolean isPossible(CodegenException failure) {
		return switch (failure.getOutcome()) {
			case REJECTED -> false;
			case NOT_SENT -> failure.getAttempts() > 1 && this.endpoint.repeatability().isRepeatable();
			case UNKNOWN, APPLIED -> true;
		};
	}

}

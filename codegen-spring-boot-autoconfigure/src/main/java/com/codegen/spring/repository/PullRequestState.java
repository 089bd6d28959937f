package com.codegen.spring.repository;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a pull request can be made.
 */
public enum PullRequestState {

	/** Open. */
	OPEN("open"),

	/** Closed without a merge. */
	CLOSED("closed"),

	/** A draft. */
	DRAFT("draft"),

	/** No draft any more. */
	READY_FOR_REVIEW("ready_for_review");

	private final String code;

	PullRequestState(String code) {
		this.code = code;
	}

	/**
	 * The API's name of the state.
	 * @return the code
	 */
	@JsonValue
	public String code() {
		return this.code;
	}

}

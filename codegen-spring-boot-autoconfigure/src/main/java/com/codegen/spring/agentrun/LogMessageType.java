package com.codegen.spring.agentrun;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What an entry of a run's log is about. An open set: other codes survive.
 *
 * @param code the code, for example {@code ACTION}
 */
public record LogMessageType(@JsonValue String code) {

	/** A tool was used. */
	public static final LogMessageType ACTION = new LogMessageType("ACTION");

	/** The plan was made or changed. */
	public static final LogMessageType PLAN_EVALUATION = new LogMessageType("PLAN_EVALUATION");

	/** The answer. */
	public static final LogMessageType FINAL_ANSWER = new LogMessageType("FINAL_ANSWER");

	/** Something failed. */
	public static final LogMessageType ERROR = new LogMessageType("ERROR");

	/** A user's message. */
	public static final LogMessageType USER_MESSAGE = new LogMessageType("USER_MESSAGE");

	/** A comment on a GitHub issue. */
	public static final LogMessageType USER_GITHUB_ISSUE_COMMENT = new LogMessageType("USER_GITHUB_ISSUE_COMMENT");

	/** The first pull request was made. */
	public static final LogMessageType INITIAL_PR_GENERATION = new LogMessageType("INITIAL_PR_GENERATION");

	/** Errors of a pull request were looked for. */
	public static final LogMessageType DETECT_PR_ERRORS = new LogMessageType("DETECT_PR_ERRORS");

	/** Errors of a pull request were mended. */
	public static final LogMessageType FIX_PR_ERRORS = new LogMessageType("FIX_PR_ERRORS");

	/** A pull request could not be made. */
	public static final LogMessageType PR_CREATION_FAILED = new LogMessageType("PR_CREATION_FAILED");

	/** A pull request was evaluated. */
	public static final LogMessageType PR_EVALUATION = new LogMessageType("PR_EVALUATION");

	/** Commits were evaluated. */
	public static final LogMessageType COMMIT_EVALUATION = new LogMessageType("COMMIT_EVALUATION");

	/** A link to another run. */
	public static final LogMessageType AGENT_RUN_LINK = new LogMessageType("AGENT_RUN_LINK");

	/** The server sent no type. */
	public static final LogMessageType UNKNOWN = new LogMessageType("UNKNOWN");

	/**
	 * The type of a code.
	 * @param code the code, in either case
	 * @return the type
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public static LogMessageType of(String code) {
		return new LogMessageType(code);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof LogMessageType type && this.code.equalsIgnoreCase(type.code);
	}

	@Override
	public int hashCode() {
		return this.code.toUpperCase(Locale.ROOT).hashCode();
	}

	@Override
	public String toString() {
		return this.code;
	}

}

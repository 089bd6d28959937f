package com.codegen.spring.cli.output;

import java.util.Locale;

import com.codegen.spring.agentrun.LogMessageType;
import com.codegen.spring.cli.terminal.Color;

/**
 * The few kinds of log entries that are told apart.
 */
public enum LogKind {

	/** A tool was used. */
	ACTION("Action", Color.BLUE),

	/** What the agent intends. */
	PLAN("Plan", Color.MAGENTA),

	/** What a user wrote. */
	MESSAGE("Message", Color.CYAN),

	/** Something about a pull request. */
	PR("PR", Color.YELLOW),

	/** The answer. */
	ANSWER("Answer", Color.GREEN),

	/** Something failed. */
	ERROR("Error", Color.RED),

	/** A link to another run. */
	LINK("Link", Color.CYAN),

	/** Anything else. */
	OTHER("Other", Color.DIM);

	private final String label;

	private final Color color;

	LogKind(String label, Color color) {
		this.label = label;
		this.color = color;
	}

	/**
	 * The kind of an entry's type.
	 * @param type the type
	 * @return the kind
	 */
	public static LogKind of(LogMessageType type) {
		String code = type.code().toUpperCase(Locale.ROOT);
		return switch (code) {
			case "ACTION" -> ACTION;
			case "PLAN_EVALUATION" -> PLAN;
			case "FINAL_ANSWER" -> ANSWER;
			case "ERROR", "PR_CREATION_FAILED" -> ERROR;
			case "USER_MESSAGE", "USER_GITHUB_ISSUE_COMMENT" -> MESSAGE;
			case "INITIAL_PR_GENERATION", "DETECT_PR_ERRORS", "FIX_PR_ERRORS", "PR_EVALUATION", "COMMIT_EVALUATION" ->
				PR;
			case "AGENT_RUN_LINK" -> LINK;
			default -> OTHER;
		};
	}

	/**
	 * The colour of the kind.
	 * @return the colour
	 */
	public Color color() {
		return this.color;
	}

	/**
	 * What the kind is called.
	 * @return one word
	 */
	public String label() {
		return this.label;
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}

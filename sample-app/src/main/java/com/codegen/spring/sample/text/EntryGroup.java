package com.codegen.spring.sample.text;

import java.util.Locale;

import com.codegen.spring.agentrun.LogMessageType;

/**
 * The kinds of entries that a log is filtered by.
 */
public enum EntryGroup {

	/** A tool was used. */
	ACTION("Action", "Actions"),

	/** A thought about how to go on. */
	PLAN("Plan", "Plan"),

	/** A user wrote. */
	MESSAGE("Message", "Messages"),

	/** Work on a pull request. */
	PR("Pull request", "Pull request"),

	/** The agent's answer. */
	ANSWER("Answer", "Answer"),

	/** Something failed. */
	ERROR("Error", "Errors"),

	/** Anything else. */
	OTHER("Other", "Other");

	private final String label;

	private final String title;

	EntryGroup(String label, String title) {
		this.label = label;
		this.title = title;
	}

	/**
	 * The group of a type. One that is not known is {@link #OTHER}.
	 * @param type the type
	 * @return its group
	 */
	public static EntryGroup of(LogMessageType type) {
		return switch (type.code().toUpperCase(Locale.ROOT)) {
			case "ACTION" -> ACTION;
			case "PLAN_EVALUATION", "COMMIT_EVALUATION" -> PLAN;
			case "USER_MESSAGE", "USER_GITHUB_ISSUE_COMMENT" -> MESSAGE;
			case "INITIAL_PR_GENERATION", "DETECT_PR_ERRORS", "FIX_PR_ERRORS", "PR_EVALUATION" -> PR;
			case "FINAL_ANSWER" -> ANSWER;
			case "ERROR", "PR_CREATION_FAILED" -> ERROR;
			default -> OTHER;
		};
	}

	/**
	 * What stands in a row.
	 * @param type the type of the entry
	 * @return the group's label, or the type in words when it is of no group
	 */
	public String label(LogMessageType type) {
		return (this != OTHER) ? this.label : StatusView.words(type.code());
	}

	/**
	 * What stands on the button of the filter.
	 * @return the title
	 */
	public String title() {
		return this.title;
	}

	/**
	 * The name in addresses and stylesheets.
	 * @return the name in lower case
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}

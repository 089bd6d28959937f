package com.codegen.spring.sample.text;

import java.util.Locale;

import com.codegen.spring.agentrun.AgentRunStatus;

/**
 * A status as a reader sees it: a word, a colour and an icon.
 *
 * @param raw the status as the server sent it
 * @param words the word
 * @param group the kind of status it counts as
 * @param tone the colour: ok, bad, warn, run or mute
 * @param icon the icon's name
 * @param terminal whether the run has ended
 */
public record StatusView(String raw, String words, StatusGroup group, String tone, String icon, boolean terminal) {

	/**
	 * The view of a status. One that is not known is shown neutrally.
	 * @param status the status
	 * @return the view
	 */
	public static StatusView of(AgentRunStatus status) {
		String icon = icon(status);
		StatusGroup group = StatusGroup.of(status);
		String tone = "pending".equals(icon) ? "mute" : group.tone();
		return new StatusView(status.code(), words(status.code()), group, tone, icon, status.isTerminal());
	}

	/**
	 * Whether work is going on.
	 * @return {@code true} when the icon moves
	 */
	public boolean moving() {
		return "run".equals(this.icon);
	}

	private static String icon(AgentRunStatus status) {
		return switch (status.code().toUpperCase(Locale.ROOT)) {
			case "PENDING", "QUEUED" -> "pending";
			case "PAUSED" -> "pause";
			case "CANCELLED", "CANCELED", "STOPPED" -> "stop";
			case "TIMEOUT", "MAX_ITERATIONS_REACHED", "OUT_OF_TOKENS" -> "warn";
			case "FAILED", "ERROR" -> "bad";
			case "COMPLETE", "COMPLETED" -> "ok";
			case "ACTIVE", "RUNNING", "IN_PROGRESS", "EVALUATION" -> "run";
			default -> "unknown";
		};
	}

	/**
	 * A code as words.
	 * @param code such as OUT_OF_TOKENS
	 * @return such as Out of tokens
	 */
	public static String words(String code) {
		String text = AgentText.plain(code).replace('_', ' ').strip().toLowerCase(Locale.ROOT);
		return text.isEmpty() ? "Unknown" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
	}

}

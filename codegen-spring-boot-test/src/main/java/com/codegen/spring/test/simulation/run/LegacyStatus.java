package com.codegen.spring.test.simulation.run;

import java.util.List;
import java.util.Locale;

/**
 * The statuses of the first Python client.
 */
public final class LegacyStatus {

	static final String FAILED = "failed";

	static final List<String> ALL = List.of("pending", "running", "completed", FAILED, "cancelled");

	private LegacyStatus() {
	}

	/**
	 * Translate a status.
	 * @param status a status of a run, in upper case
	 * @return one of the five statuses, or the given one in lower case
	 */
	public static String of(String status) {
		return switch (status) {
			case "PENDING", "QUEUED" -> "pending";
			case "ACTIVE", "RUNNING", "IN_PROGRESS", "EVALUATION" -> "running";
			case "COMPLETE", "COMPLETED" -> "completed";
			case "ERROR", "FAILED", "TIMEOUT", "MAX_ITERATIONS_REACHED", "OUT_OF_TOKENS" -> FAILED;
			case "STOPPED", "CANCELLED" -> "cancelled";
			default -> status.toLowerCase(Locale.ROOT);
		};
	}

}

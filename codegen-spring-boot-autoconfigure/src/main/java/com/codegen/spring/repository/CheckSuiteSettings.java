package com.codegen.spring.repository;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * How the checks of a repository are treated. No collection is {@code null}.
 *
 * @param checkRetryCount how often a failed check is tried to fix
 * @param ignoredChecks the names of checks nobody looks at
 * @param checkRetryCounts how often a failed check is tried to fix, by its name
 * @param customPrompts what agents are told, by the check's name
 * @param highPriorityApps applications whose failures are handled at once
 * @param availableCheckSuiteNames the names of all checks
 */
@JsonNaming(SnakeCaseStrategy.class)
public record CheckSuiteSettings(@Nullable Integer checkRetryCount, List<String> ignoredChecks,
		Map<String, Integer> checkRetryCounts, Map<String, String> customPrompts, List<String> highPriorityApps,
		List<String> availableCheckSuiteNames) {

	public CheckSuiteSettings {
		ignoredChecks = copy(ignoredChecks);
		checkRetryCounts = copy(checkRetryCounts);
		customPrompts = copy(customPrompts);
		highPriorityApps = copy(highPriorityApps);
		availableCheckSuiteNames = copy(availableCheckSuiteNames);
	}

	/**
	 * Leaves out the prompts.
	 */
	@Override
	public String toString() {
		return "CheckSuiteSettings[checkRetryCount=" + this.checkRetryCount + ", ignoredChecks=" + this.ignoredChecks
				+ "]";
	}

	private static List<String> copy(@Nullable List<String> list) {
		return (list != null) ? List.copyOf(list) : List.of();
	}

	private static <V> Map<String, V> copy(@Nullable Map<String, V> map) {
		return (map != null) ? Map.copyOf(map) : Map.of();
	}

}

package com.codegen.spring.repository;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import org.springframework.util.Assert;

/**
 * What to change in the way the checks of a repository are treated; {@code null} leaves
 * as it is, an empty collection empties.
 *
 * @param checkRetryCount how often a failed check is tried to fix, 0 to 10
 * @param ignoredChecks the names of checks nobody looks at
 * @param checkRetryCounts how often a failed check is tried to fix, by its name
 * @param customPrompts what agents are told, by the check's name
 * @param highPriorityApps applications whose failures are handled at once
 */
@JsonNaming(SnakeCaseStrategy.class)
public record CheckSuiteSettingsUpdate(@Nullable Integer checkRetryCount, @Nullable List<String> ignoredChecks,
		@Nullable Map<String, Integer> checkRetryCounts, @Nullable Map<String, String> customPrompts,
		@Nullable List<String> highPriorityApps) {

	private static final int MAX_RETRIES = 10;

	public CheckSuiteSettingsUpdate {
		Assert.isTrue(checkRetryCount == null || (checkRetryCount >= 0 && checkRetryCount <= MAX_RETRIES),
				"'checkRetryCount' must be between 0 and " + MAX_RETRIES);
		ignoredChecks = (ignoredChecks != null) ? List.copyOf(ignoredChecks) : null;
		checkRetryCounts = (checkRetryCounts != null) ? Map.copyOf(checkRetryCounts) : null;
		customPrompts = (customPrompts != null) ? Map.copyOf(customPrompts) : null;
		highPriorityApps = (highPriorityApps != null) ? List.copyOf(highPriorityApps) : null;
	}

	/**
	 * Changes nothing, to begin with.
	 * @return the update
	 */
	public static CheckSuiteSettingsUpdate none() {
		return new CheckSuiteSettingsUpdate(null, null, null, null, null);
	}

	/**
	 * Set how often a failed check is tried to fix.
	 * @param value how often, 0 to 10
	 * @return the changed copy
	 */
	public CheckSuiteSettingsUpdate withCheckRetryCount(int value) {
		return new CheckSuiteSettingsUpdate(value, this.ignoredChecks, this.checkRetryCounts, this.customPrompts,
				this.highPriorityApps);
	}

	/**
	 * Set which checks nobody looks at.
	 * @param value their names
	 * @return the changed copy
	 */
	public CheckSuiteSettingsUpdate withIgnoredChecks(List<String> value) {
		return new CheckSuiteSettingsUpdate(this.checkRetryCount, value, this.checkRetryCounts, this.customPrompts,
				this.highPriorityApps);
	}

	/**
	 * Set how often single checks are tried to fix.
	 * @param value how often, by the check's name
	 * @return the changed copy
	 */
	public CheckSuiteSettingsUpdate withCheckRetryCounts(Map<String, Integer> value) {
		return new CheckSuiteSettingsUpdate(this.checkRetryCount, this.ignoredChecks, value, this.customPrompts,
				this.highPriorityApps);
	}

	/**
	 * Set what agents are told.
	 * @param value the text, by the check's name
	 * @return the changed copy
	 */
	public CheckSuiteSettingsUpdate withCustomPrompts(Map<String, String> value) {
		return new CheckSuiteSettingsUpdate(this.checkRetryCount, this.ignoredChecks, this.checkRetryCounts, value,
				this.highPriorityApps);
	}

	/**
	 * Set the applications whose failures are handled at once.
	 * @param value their names
	 * @return the changed copy
	 */
	public CheckSuiteSettingsUpdate withHighPriorityApps(List<String> value) {
		return new CheckSuiteSettingsUpdate(this.checkRetryCount, this.ignoredChecks, this.checkRetryCounts,
				this.customPrompts, value);
	}

	/**
	 * Leaves out the prompts.
	 */
	@Override
	public String toString() {
		return "CheckSuiteSettingsUpdate[checkRetryCount=" + this.checkRetryCount + ", ignoredChecks="
				+ this.ignoredChecks + "]";
	}

}

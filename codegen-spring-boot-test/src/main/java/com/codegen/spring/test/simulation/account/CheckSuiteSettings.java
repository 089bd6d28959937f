package com.codegen.spring.test.simulation.account;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * How the checks of one repository are treated.
 */
record CheckSuiteSettings(long checkRetryCount, List<String> ignoredChecks, Map<String, Object> checkRetryCounts,
		Map<String, Object> customPrompts, List<String> highPriorityApps, List<String> availableCheckSuiteNames) {

	static final CheckSuiteSettings INITIAL = new CheckSuiteSettings(3, List.of(), Map.of(), Map.of(), List.of(),
			List.of("build", "checkstyle", "codecov/patch", "integration-tests"));

	CheckSuiteSettings merge(@Nullable Long retryCount, @Nullable List<String> ignored,
			@Nullable Map<String, Object> counts, @Nullable Map<String, Object> prompts, @Nullable List<String> apps) {
		return new CheckSuiteSettings(Objects.requireNonNullElse(retryCount, this.checkRetryCount),
				Objects.requireNonNullElse(ignored, this.ignoredChecks),
				Objects.requireNonNullElse(counts, this.checkRetryCounts),
				Objects.requireNonNullElse(prompts, this.customPrompts),
				Objects.requireNonNullElse(apps, this.highPriorityApps), this.availableCheckSuiteNames);
	}

}

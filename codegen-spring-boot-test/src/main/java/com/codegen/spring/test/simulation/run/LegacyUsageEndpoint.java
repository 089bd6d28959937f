package com.codegen.spring.test.simulation.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.test.simulation.rest.Call;
import com.codegen.spring.test.simulation.rest.Times;

/**
 * The usage of an organization as the first Python client asks for it: its runs of a
 * period, counted by status.
 */
public final class LegacyUsageEndpoint {

	private final RunRegistry runs;

	public LegacyUsageEndpoint(RunRegistry runs) {
		this.runs = runs;
	}

	/**
	 * Count the tasks of a period.
	 * @param call the input
	 * @return the counts
	 */
	public Object usage(Call call) {
		long organization = call.organization();
		String start = call.optionalQueryText("start_date");
		String end = call.optionalQueryText("end_date");
		call.verify();
		Instant from = time("start_date", start, Instant.MIN);
		Instant to = time("end_date", end, Instant.MAX);
		Map<String, Integer> counts = new TreeMap<>();
		this.runs.newestFirst(organization)
			.stream()
			.filter((run) -> !run.createdAt().isBefore(from) && !run.createdAt().isAfter(to))
			.forEach((run) -> counts.merge(LegacyStatus.of(run.status(call.now())), 1, Integer::sum));
		int total = counts.values().stream().mapToInt(Integer::intValue).sum();
		return new Usage(organization, start, end, total, counts.getOrDefault("completed", 0),
				counts.getOrDefault(LegacyStatus.FAILED, 0), counts);
	}

	private static Instant time(String name, @Nullable String text, Instant otherwise) {
		return (text != null) ? Times.parse(List.of("query", name), text) : otherwise;
	}

	record Usage(long organizationId, @Nullable String startDate, @Nullable String endDate, int totalTasks,
			int completedTasks, int failedTasks, Map<String, Integer> tasksByStatus) {
	}

}

package com.codegen.spring.sample.organization;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import com.codegen.spring.organization.usage.OrganizationUsage;
import com.codegen.spring.sample.text.Sources;
import com.codegen.spring.sample.text.StatusView;

/**
 * The usage as a chart and as tables.
 *
 * @param total how many runs were started
 * @param most how many on the day of most
 * @param days the days, oldest first
 * @param byStatus the runs by status, most first
 * @param bySource the runs by source, most first
 */
record UsageView(long total, long most, List<Day> days, List<Row> byStatus, List<Row> bySource) {

	static final int HEIGHT = 120;

	private static final int STEP = 20;

	static UsageView of(OrganizationUsage usage, LocalDate last, int count) {
		long most = usage.byDay().values().stream().mapToLong(Long::longValue).max().orElse(0);
		List<Day> days = Stream.iterate(0, (i) -> i + 1)
			.limit(count)
			.map((i) -> Day.of(i, last.minusDays(count - 1L - i), usage.byDay(), most))
			.toList();
		return new UsageView(usage.total(), most, days,
				rows(usage.byStatus(), (status) -> StatusView.words(status.code())),
				rows(usage.bySource(), Sources::words));
	}

	private static <K> List<Row> rows(Map<K, Long> counts, Function<K, String> name) {
		return counts.entrySet()
			.stream()
			.map((entry) -> new Row(name.apply(entry.getKey()), entry.getValue()))
			.sorted(Comparator.comparingLong(Row::runs).reversed())
			.toList();
	}

	/**
	 * A day and its bar.
	 *
	 * @param date the day
	 * @param runs how many runs were started on it
	 * @param x where the bar begins
	 * @param y where the bar ends above
	 * @param height how high it is
	 */
	record Day(LocalDate date, long runs, int x, int y, int height) {

		private static Day of(int index, LocalDate date, Map<LocalDate, Long> byDay, long most) {
			long runs = byDay.getOrDefault(date, 0L);
			int height = (most > 0) ? (int) ((runs * HEIGHT + most - 1) / most) : 0;
			return new Day(date, runs, index * STEP, HEIGHT - height, height);
		}

	}

	/**
	 * A line of a table.
	 *
	 * @param name what was counted
	 * @param runs how many there were
	 */
	record Row(String name, long runs) {

	}

}

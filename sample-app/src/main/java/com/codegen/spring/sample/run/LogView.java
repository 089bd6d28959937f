package com.codegen.spring.sample.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.sample.live.LogLine;
import com.codegen.spring.sample.text.EntryGroup;

/**
 * The log of a run: one page of rows, and what stands around them.
 *
 * @param filter which entries are shown
 * @param chips the groups to choose from
 * @param rows the rows of this page
 * @param page the number of this page, from 0
 * @param matches how many entries the filter lets through
 * @param total how many entries there are
 * @param next the number of entries that were looked at
 * @param strip the time strip
 * @param errors the numbers of the entries that failed
 */
public record LogView(LogFilter filter, List<Chip> chips, List<EntryRow> rows, int page, int matches, int total,
		int next, TimeStrip strip, String errors) {

	/** Rows of a page. */
	public static final int SIZE = 100;

	private static final int MOST_ERRORS = 500;

	/**
	 * A page of a log.
	 * @param run the address of the run
	 * @param start when the run was started
	 * @param lines the whole log
	 * @param filter which entries to show
	 * @param page which page of them
	 * @param open whether to show the texts, too
	 * @return the view
	 */
	static LogView page(String run, @Nullable Instant start, List<LogLine> lines, LogFilter filter, int page,
			boolean open) {
		List<LogLine> found = filter.isEmpty() ? lines : lines.stream().filter(filter::matches).toList();
		List<LogLine> shown = found.stream().skip((long) page * SIZE).limit(SIZE).toList();
		return of(run, start, lines, filter, shown, open, found.size(), page, lines.size());
	}

	/**
	 * What has come since somebody looked, at most so much that it fits a page.
	 * @param run the address of the run
	 * @param start when the run was started
	 * @param lines the whole log
	 * @param filter which entries to show
	 * @param after how many entries were there before
	 * @param open whether to show the texts, too
	 * @return the view
	 */
	static LogView since(String run, @Nullable Instant start, List<LogLine> lines, LogFilter filter, int after,
			boolean open) {
		int next = Math.min(lines.size(), after + SIZE);
		List<LogLine> fresh = (after < next) ? lines.subList(after, next) : List.of();
		List<LogLine> shown = fresh.stream().filter(filter::matches).toList();
		return of(run, start, lines, filter, shown, open, shown.size(), 0, Math.max(after, next));
	}

	private static LogView of(String run, @Nullable Instant start, List<LogLine> lines, LogFilter filter,
			List<LogLine> shown, boolean open, int matches, int page, int next) {
		return new LogView(filter, chips(run, lines, filter),
				shown.stream().map((line) -> EntryRow.of(line, start, open)).toList(), page, matches, lines.size(),
				next, TimeStrip.of(lines, start), errors(lines));
	}

	private static List<Chip> chips(String run, List<LogLine> lines, LogFilter filter) {
		Map<EntryGroup, Integer> counts = new EnumMap<>(EntryGroup.class);
		lines.forEach((line) -> counts.merge(line.group(), 1, Integer::sum));
		List<Chip> chips = new ArrayList<>();
		chips.add(new Chip("", "All", lines.size(), filter.type().isEmpty(), filter.address(run, "")));
		for (EntryGroup group : EntryGroup.values()) {
			int count = counts.getOrDefault(group, 0);
			String code = group.code();
			if (count > 0 || code.equals(filter.type())) {
				chips.add(new Chip(code, group.title(), count, code.equals(filter.type()), filter.address(run, code)));
			}
		}
		return chips;
	}

	private static String errors(List<LogLine> lines) {
		return lines.stream()
			.filter((line) -> line.group() == EntryGroup.ERROR)
			.limit(MOST_ERRORS)
			.map((line) -> Integer.toString(line.index() + 1))
			.collect(Collectors.joining(","));
	}

	/**
	 * The pages of this filter.
	 * @return their numbers, at least one
	 */
	public List<Integer> pages() {
		return IntStream.range(0, Math.max(1, (this.matches + SIZE - 1) / SIZE)).boxed().toList();
	}

	/**
	 * The first entry that failed.
	 * @return its number, {@code null} when none did
	 */
	public @Nullable String firstError() {
		return this.errors.isEmpty() ? null : this.errors.split(",", 2)[0];
	}

	/**
	 * A group to choose.
	 *
	 * @param code the group's name, empty for all
	 * @param title what the reader sees
	 * @param count how many entries there are
	 * @param current whether it is chosen
	 * @param address the address of the run with only these entries
	 */
	public record Chip(String code, String title, int count, boolean current, String address) {

	}

}

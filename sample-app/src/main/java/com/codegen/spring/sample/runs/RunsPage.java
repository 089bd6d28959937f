package com.codegen.spring.sample.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.codegen.spring.sample.text.StatusGroup;

/**
 * A page of the list.
 *
 * @param rows the rows
 * @param filter which rows they are
 * @param chips the groups to choose from, with the number of their runs
 * @param sources the sources to choose from
 * @param total how many runs the filter lets through
 * @param covered how many runs were looked at
 * @param pages the number of pages
 */
public record RunsPage(List<RunRow> rows, RunFilter filter, List<Chip> chips, List<Source> sources, int total,
		int covered, int pages) {

	static final int SIZE = 20;

	static RunsPage of(List<RunRow> all, RunFilter wanted) {
		List<RunRow> found = all.stream().filter(wanted::matchesIgnoringStatus).toList();
		List<RunRow> shown = found.stream().filter(wanted::matchesStatus).toList();
		int pages = Math.max(1, (shown.size() + SIZE - 1) / SIZE);
		RunFilter filter = wanted.withPage(Math.min(wanted.page(), pages));
		List<RunRow> rows = shown.stream().skip((filter.page() - 1L) * SIZE).limit(SIZE).toList();
		return new RunsPage(rows, filter, chips(found, filter), sources(all), shown.size(), all.size(), pages);
	}

	private static List<Chip> chips(List<RunRow> rows, RunFilter filter) {
		List<Chip> chips = new ArrayList<>();
		chips.add(new Chip("", "All", rows.size(), filter.status().isEmpty(), filter.withStatus("").address()));
		for (StatusGroup group : StatusGroup.values()) {
			int count = (int) rows.stream().filter((row) -> row.status().group() == group).count();
			String code = group.code();
			chips.add(new Chip(code, group.title(), count, code.equals(filter.status()),
					filter.withStatus(code).address()));
		}
		return chips;
	}

	private static List<Source> sources(List<RunRow> rows) {
		Stream<Source> known = rows.stream().map((row) -> new Source(row.sourceCode(), row.source()));
		return known.filter((source) -> !source.code().isEmpty())
			.distinct()
			.sorted((left, right) -> left.name().compareToIgnoreCase(right.name()))
			.toList();
	}

	/**
	 * The number of the first row.
	 * @return the number, from 1; 0 when there is none
	 */
	public int from() {
		return this.rows.isEmpty() ? 0 : (this.filter.page() - 1) * SIZE + 1;
	}

	/**
	 * The number of the last row.
	 * @return the number
	 */
	public int to() {
		return (this.filter.page() - 1) * SIZE + this.rows.size();
	}

	/**
	 * A status to choose.
	 *
	 * @param code the group's name, empty for all
	 * @param title what the reader sees
	 * @param count how many runs there are
	 * @param current whether it is chosen
	 * @param address the address of the list of it
	 */
	public record Chip(String code, String title, int count, boolean current, String address) {

	}

	/**
	 * A source to choose.
	 *
	 * @param code the code
	 * @param name what the reader sees
	 */
	public record Source(String code, String name) {

	}

}

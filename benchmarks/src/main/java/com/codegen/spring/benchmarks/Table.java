package com.codegen.spring.benchmarks;

import java.util.List;

/**
 * A table to print.
 *
 * @param title what it shows
 * @param columns the heads of the columns
 * @param rows the cells, row by row
 */
public record Table(String title, List<String> columns, List<List<String>> rows) {

	public Table {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
	}

	/**
	 * The table in Markdown.
	 * @return the lines, the title first
	 */
	public String toMarkdown() {
		StringBuilder text = new StringBuilder("\n### ").append(this.title).append("\n\n");
		append(text, this.columns);
		append(text, this.columns.stream().map((column) -> "---").toList());
		this.rows.forEach((row) -> append(text, row));
		return text.toString();
	}

	private static void append(StringBuilder text, List<String> cells) {
		text.append("| ").append(String.join(" | ", cells)).append(" |\n");
	}

}

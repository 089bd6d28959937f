package com.codegen.spring.cli.output;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.cli.terminal.Terminal;

/**
 * Prints results: for people at a terminal, for programs in a pipe, or as JSON.
 */
public interface Output {

	/**
	 * The output of a command.
	 * @param printer writes lines
	 * @param terminal what standard output is
	 * @param json the JSON fields that were asked for, or {@code null} for no JSON
	 * @return the output
	 */
	static Output of(Printer printer, Terminal terminal, @Nullable JsonFields json) {
		if (json != null) {
			return new JsonOutput(printer, json);
		}
		return terminal.out() ? new ScreenOutput(printer, terminal) : new PipeOutput(printer, terminal);
	}

	/**
	 * Print a table.
	 * @param <T> the type of a row
	 * @param table the columns
	 * @param rows the rows
	 */
	<T> void table(Table<T> table, List<T> rows);

	/**
	 * Print one thing.
	 * @param card what is known of it
	 */
	void card(Card card);

	/**
	 * Print something that is done.
	 * @param json what is known of it
	 * @param plain what a script needs of it, often an id
	 */
	void result(Object json, String plain);

}

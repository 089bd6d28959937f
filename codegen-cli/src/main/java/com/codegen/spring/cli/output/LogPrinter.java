package com.codegen.spring.cli.output;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunLog;
import com.codegen.spring.cli.terminal.Terminal;

/**
 * Prints the entries of a log, one after the other.
 */
public interface LogPrinter {

	/**
	 * The printer for a log.
	 * @param printer writes lines
	 * @param terminal what standard output is
	 * @param style how to print
	 * @return the printer
	 */
	static LogPrinter of(Printer printer, Terminal terminal, Style style) {
		if (style.json() != null) {
			return new JsonLogPrinter(printer, style.json());
		}
		return terminal.out() ? new ScreenLogPrinter(printer, terminal, style)
				: new PipeLogPrinter(printer, terminal, style);
	}

	/**
	 * Print an entry.
	 * @param index its number, from 0
	 * @param entry the entry
	 */
	void print(long index, AgentRunLog entry);

	/**
	 * Print how the run ended, where the output has a place for it.
	 * @param run the run
	 */
	default void end(AgentRun run) {
	}

	/**
	 * How to print a log.
	 *
	 * @param start when the run was started, or {@code null} for the time of the first
	 * entry
	 * @param json the JSON fields that were asked for, or {@code null} for no JSON
	 * @param whole whether to print everything an entry has
	 * @param raw whether to leave control characters in it
	 */
	record Style(@Nullable Instant start, @Nullable JsonFields json, boolean whole, boolean raw) {

		/**
		 * A copy for another start.
		 * @param other when the run was started
		 * @return the copy
		 */
		public Style startingAt(@Nullable Instant other) {
			return new Style(other, this.json, this.whole, this.raw);
		}

	}

}

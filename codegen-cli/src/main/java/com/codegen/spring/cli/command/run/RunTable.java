package com.codegen.spring.cli.command.run;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.cli.output.Column;
import com.codegen.spring.cli.output.RunText;
import com.codegen.spring.cli.output.Table;
import com.codegen.spring.cli.output.Times;
import com.codegen.spring.cli.terminal.Color;
import com.codegen.spring.cli.terminal.Terminal;

/**
 * The columns of a list of runs.
 */
final class RunTable {

	private static final int STATUS = 14;

	private RunTable() {
	}

	static Table<AgentRun> of(Terminal terminal, Instant now) {
		return new Table<>(List.of(
				Column.<AgentRun>of("STATUS", (run) -> RunText.status(run.status(), terminal))
					.plain((run) -> run.status().code())
					.color((run) -> RunText.color(run.status()))
					.atLeast(STATUS),
				Column.of("RUN", (run) -> String.valueOf(run.id())), Column.of("TITLE", RunText::title).cut(),
				Column.<AgentRun>of("PR", (run) -> RunText.pullRequests(run, "#"))
					.plain((run) -> RunText.pullRequests(run, ""))
					.color((run) -> Color.CYAN)
					.atLeast(4),
				Column.of("SOURCE", RunText::source).plain(RunTable::sourceCode),
				Column.<AgentRun>of("CREATED", (run) -> Times.ago(run.createdAt(), now))
					.plain((run) -> Times.iso(run.createdAt()))
					.color((run) -> Color.DIM)),
				"No runs. Start one: codegen run \"…\"");
	}

	private static String sourceCode(AgentRun run) {
		return Objects.toString(run.sourceType(), "");
	}

}

package com.codegen.spring.sample.overview;

import java.util.List;
import java.util.Objects;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.sample.runs.RunRow;
import com.codegen.spring.sample.text.AgentText;
import com.codegen.spring.sample.text.StatusGroup;

/**
 * What the first page shows of the runs.
 *
 * @param tiles the number of runs in each state
 * @param active the runs that go on, newest first
 * @param moreActive how many of them are not shown
 * @param failures the newest failures
 * @param covered how many runs were looked at
 */
record OverviewView(List<Tile> tiles, List<RunRow> active, int moreActive, List<Failed> failures, int covered) {

	private static final int MOST_ACTIVE = 10;

	private static final int MOST_FAILURES = 5;

	static OverviewView of(List<AgentRun> runs) {
		List<AgentRun> active = in(runs, StatusGroup.ACTIVE);
		return new OverviewView(
				List.of(tile(runs, StatusGroup.ACTIVE, "run"), tile(runs, StatusGroup.ATTENTION, "warn"),
						tile(runs, StatusGroup.FAILED, "bad"), tile(runs, StatusGroup.COMPLETE, "ok")),
				active.stream().limit(MOST_ACTIVE).map(RunRow::of).toList(), Math.max(0, active.size() - MOST_ACTIVE),
				in(runs, StatusGroup.FAILED).stream().limit(MOST_FAILURES).map(Failed::of).toList(), runs.size());
	}

	private static List<AgentRun> in(List<AgentRun> runs, StatusGroup group) {
		return runs.stream().filter((run) -> StatusGroup.of(run.status()) == group).toList();
	}

	private static Tile tile(List<AgentRun> runs, StatusGroup group, String tone) {
		return new Tile(group.code(), group.title(), tone, in(runs, group).size());
	}

	/**
	 * The number of runs in a state.
	 *
	 * @param code the state's name in addresses
	 * @param title what the reader sees
	 * @param tone the colour and icon
	 * @param count how many
	 */
	public record Tile(String code, String title, String tone, int count) {

	}

	/**
	 * A run that failed.
	 *
	 * @param row its row
	 * @param reason what it said
	 */
	public record Failed(RunRow row, String reason) {

		private static Failed of(AgentRun run) {
			return new Failed(RunRow.of(run), AgentText.line(Objects.requireNonNullElse(run.result(), ""), 200));
		}

	}

}

package com.codegen.spring.sample.batch;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.batch.BatchItem;
import com.codegen.spring.batch.BatchItem.State;
import com.codegen.spring.batch.BatchProgress;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.sample.problem.Problem;
import com.codegen.spring.sample.text.AgentText;
import com.codegen.spring.sample.text.Quantity;
import com.codegen.spring.task.TaskFailedException;

/**
 * How far a batch has come.
 *
 * @param id the batch's id
 * @param total how many runs there are to be
 * @param done how many have ended
 * @param failed how many of them without success
 * @param running how many go on
 * @param remaining the time until the end, empty when it is not known
 * @param ended whether nothing more will happen
 * @param stopped whether no more runs are started
 * @param rows the runs
 */
record BatchView(String id, int total, int done, int failed, int running, String remaining, boolean ended,
		boolean stopped, List<Row> rows) {

	private static final int LINE = 160;

	private static final String UNFOLLOWED = "This page follows it no longer. Open the run to see how it goes on.";

	static BatchView of(Batch batch) {
		List<Row> rows = new ArrayList<>();
		for (int i = 0; i < batch.requests().size(); i++) {
			rows.add(Row.of(i, AgentText.line(batch.requests().get(i).prompt(), LINE), batch.item(i)));
		}
		int failed = count(rows, State.FAILED);
		return new BatchView(batch.id(), rows.size(), failed + count(rows, State.SUCCEEDED), failed,
				count(rows, State.RUNNING), remaining(batch), batch.isEnded(), batch.isStopped(), rows);
	}

	private static String remaining(Batch batch) {
		BatchProgress progress = batch.progress();
		if (progress == null || batch.isEnded() || progress.remaining().toSeconds() == 0) {
			return "";
		}
		return Quantity.span(progress.remaining());
	}

	private static int count(List<Row> rows, State state) {
		return (int) rows.stream().filter((row) -> row.state() == state).count();
	}

	/**
	 * A run of a batch.
	 *
	 * @param number its place, from 1
	 * @param prompt the first line of what was asked
	 * @param state how far it has come
	 * @param runId the run, {@code null} when none was started
	 * @param text its result or why it failed
	 */
	public record Row(int number, String prompt, State state, @Nullable Long runId, String text) {

		private static Row of(int index, String prompt, @Nullable BatchItem item) {
			if (item == null) {
				return new Row(index + 1, prompt, State.WAITING, null, "");
			}
			AgentRun run = item.run();
			if (run != null && item.failure() != null && !(item.failure() instanceof TaskFailedException)) {
				return new Row(index + 1, prompt, State.RUNNING, run.id(), UNFOLLOWED);
			}
			return new Row(index + 1, prompt, item.state(), (run != null) ? run.id() : null, text(item));
		}

		private static String text(BatchItem item) {
			CodegenException failure = item.failure();
			if (failure != null && !(failure instanceof TaskFailedException)) {
				return words(Problem.of(failure));
			}
			String result = (item.run() != null) ? item.run().result() : null;
			return (result != null) ? AgentText.line(result, LINE) : "";
		}

		private static String words(Problem problem) {
			List<String> sentences = new ArrayList<>(List.of(problem.title() + ".", problem.text()));
			sentences.addAll(problem.details());
			return AgentText.line(String.join(" ", sentences), 2 * LINE);
		}

		/**
		 * The colour.
		 * @return the tone of a status
		 */
		public String tone() {
			return switch (this.state) {
				case WAITING -> "mute";
				case RUNNING -> "run";
				case SUCCEEDED -> "ok";
				case FAILED -> "bad";
			};
		}

		/**
		 * The icon.
		 * @return its name
		 */
		public String icon() {
			return (this.state == State.WAITING) ? "pending" : tone();
		}

		/**
		 * The state in a word.
		 * @param ended whether the batch has ended
		 * @return the word
		 */
		public String words(boolean ended) {
			return switch (this.state) {
				case WAITING -> ended ? "Not started" : "Waiting";
				case RUNNING -> "Running";
				case SUCCEEDED -> "Complete";
				case FAILED -> "Failed";
			};
		}

	}

}

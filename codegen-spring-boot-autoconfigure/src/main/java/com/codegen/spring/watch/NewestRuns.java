package com.codegen.spring.watch;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.error.CodegenException;

/**
 * The newest agent runs of an organization, as they were read most recently.
 *
 * @param runs the runs, newest first; as many as were requested, or all if there are
 * fewer
 * @param failure why the most recent poll has failed, or {@code null} if it has not; the
 * runs are then those of the last successful poll, and none before the first one
 */
public record NewestRuns(List<AgentRun> runs, @Nullable CodegenException failure) {

	public NewestRuns {
		runs = List.copyOf(runs);
	}

	NewestRuns limit(int size) {
		return (this.runs.size() <= size) ? this : new NewestRuns(this.runs.subList(0, size), this.failure);
	}

	/**
	 * A copy that reports a failure. Of several failures of one type in a row the first
	 * is kept, so that the state does not change.
	 */
	NewestRuns failed(CodegenException reason) {
		boolean same = this.failure != null && this.failure.getClass() == reason.getClass();
		return same ? this : new NewestRuns(this.runs, reason);
	}

}

package com.codegen.spring.batch;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.error.CodegenException;

/**
 * One run of a batch.
 *
 * @param index its place in the batch, from 0
 * @param state how far it has come
 * @param run the run as it was read last, or {@code null} when none was started
 * @param failure why there is no result, or {@code null} unless the state is
 * {@link State#FAILED}
 */
public record BatchItem(int index, State state, @Nullable AgentRun run, @Nullable CodegenException failure) {

	/**
	 * The result of a success.
	 * @return the result, empty when the agent left none
	 * @throws CodegenException when the run has failed
	 * @throws IllegalStateException when the run was not waited for to its end
	 */
	public String getResultOrThrow() {
		if (this.failure != null) {
			throw this.failure;
		}
		if (this.state != State.SUCCEEDED || this.run == null) {
			throw new IllegalStateException("Item " + this.index + " of the batch has not ended: " + this.state);
		}
		String result = this.run.result();
		return (result != null) ? result : "";
	}

	/**
	 * How far a run of a batch has come.
	 */
	public enum State {

		/** Not started yet; or never, when the batch was stopped before. */
		WAITING,

		/** Started and not ended, as far as is known. */
		RUNNING,

		/** Ended with success. */
		SUCCEEDED,

		/** Could not be started, has ended without success, or took too long. */
		FAILED

	}

}

package com.codegen.spring.watch;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenNotFoundException;
import com.codegen.spring.error.CodegenProtocolException;
import com.codegen.spring.error.CodegenRateLimitException;
import com.codegen.spring.error.CodegenServerException;
import com.codegen.spring.error.Outcome;

/**
 * The result of one request of a sweep.
 *
 * @param sightings the runs it has shown
 * @param asked when the request was sent, in nanoseconds
 * @param listed whether a page was read, and not a single run
 * @param missing the IDs of the runs it should have shown and has not
 * @param failure why the request has failed, or {@code null} if it has not
 */
record PollResult(List<Sighting> sightings, long asked, boolean listed, List<Long> missing,
		@Nullable CodegenException failure) {

	/**
	 * Whether the failure can be limited to this request.
	 */
	boolean isLocalFailure() {
		return this.failure != null && isLocal(this.failure);
	}

	/**
	 * Whether a run that has not been read yet cannot be read at all.
	 */
	boolean isRejection() {
		return this.failure != null && (this.failure instanceof CodegenProtocolException || isRejection(this.failure));
	}

	/**
	 * Whether a failure can be limited to the run or page that was requested.
	 */
	static boolean isLocal(CodegenException failure) {
		return failure instanceof CodegenNotFoundException || failure instanceof CodegenProtocolException
				|| failure instanceof CodegenServerException;
	}

	/**
	 * Whether the server has rejected a request for another reason than its rate limit.
	 */
	static boolean isRejection(CodegenException failure) {
		return failure.getOutcome() == Outcome.REJECTED && !(failure instanceof CodegenRateLimitException);
	}

	/**
	 * A run that was read.
	 *
	 * @param run the run
	 * @param rank its place counted from the end of the list of all runs, or {@code null}
	 * if the run was read individually
	 */
	record Sighting(AgentRun run, @Nullable Long rank) {
	}

}

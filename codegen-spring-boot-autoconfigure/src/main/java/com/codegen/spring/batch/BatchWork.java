package com.codegen.spring.batch;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.error.CodegenException;

/**
 * The runs of a batch.
 */
public interface BatchWork {

	/**
	 * How many there are.
	 * @return the number
	 */
	int size();

	/**
	 * Start a run.
	 * @param index its place in the batch, from 0
	 * @return the run as it was accepted
	 */
	Mono<AgentRun> start(int index);

	/**
	 * Wait until a run has ended.
	 * @param run the run
	 * @param timeout the longest wait, or {@code null} for the default
	 * @return the run as it ended; fails when it takes longer
	 */
	Mono<AgentRun> await(AgentRun run, @Nullable Duration timeout);

	/**
	 * What to say of a run that has ended without success.
	 * @param run the run
	 * @return the failure
	 */
	CodegenException failure(AgentRun run);

}

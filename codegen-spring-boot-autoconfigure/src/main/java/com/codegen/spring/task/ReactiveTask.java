package com.codegen.spring.task;

import java.time.Duration;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import com.codegen.spring.agentrun.AgentRunLog;
import com.codegen.spring.agentrun.AgentRunLogs;
import com.codegen.spring.agentrun.TailOptions;
import com.codegen.spring.page.Indexed;
import com.codegen.spring.watch.RunChange;

/**
 * A task: an agent run one holds on to. Immutable; the methods that ask the server give a
 * task with the new state, and end with a
 * {@link com.codegen.spring.error.CodegenException} when the call fails.
 */
public interface ReactiveTask extends TaskSnapshot {

	/**
	 * Read the run again. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @return the task with the new state
	 */
	Mono<ReactiveTask> refresh();

	/**
	 * Wait until the task has ended, for the default time
	 * ({@code codegen.watch.timeout}). A few requests of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD} a minute, none when it has
	 * ended already.
	 * @return the task with its last state; fails with {@link TaskTimeoutException} when
	 * it takes longer
	 */
	Mono<ReactiveTask> await();

	/**
	 * Wait until the task has ended.
	 * @param timeout the longest wait
	 * @return the task with its last state
	 * @see #await()
	 */
	default Mono<ReactiveTask> await(Duration timeout) {
		return await(AwaitOptions.of(timeout));
	}

	/**
	 * Wait until the task has ended.
	 * @param options the longest wait, and what to do meanwhile
	 * @return the task with its last state
	 * @see #await()
	 */
	Mono<ReactiveTask> await(AwaitOptions options);

	/**
	 * Follow the run.
	 * @return emits whenever the run has changed, completes when it has ended
	 */
	Flux<RunChange> changes();

	/**
	 * Stop <strong>all</strong> agents that work on the pull request of this run, and
	 * ignore the checks of that pull request from now on: the API has no way to stop a
	 * single run. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @return completes when the server has confirmed it
	 */
	Mono<Void> cancel();

	/**
	 * Send a message and let the run go on. Costs money. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#RUN_CREATION}.
	 * @param prompt the message
	 * @return the task with the new state
	 */
	Mono<ReactiveTask> resume(String prompt);

	/**
	 * Read the first 100 entries of the log. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#LOGS}.
	 * @return the run and the entries
	 */
	Mono<AgentRunLogs> logs();

	/**
	 * Read all entries of the log, lazily. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#LOGS} for each 100 entries.
	 * @return the entries in the order they were written
	 */
	Flux<AgentRunLog> logEntries();

	/**
	 * Follow the log until the run has ended.
	 * @param options where to begin, and what to pass on
	 * @return the entries with their indexes
	 * @see com.codegen.spring.agentrun.ReactiveAgentRunOperations#tail(long, TailOptions)
	 */
	Flux<Indexed<AgentRunLog>> tail(TailOptions options);

	/**
	 * Follow the log from its first entry until the run has ended.
	 * @return the entries with their indexes
	 * @see #tail(TailOptions)
	 */
	default Flux<Indexed<AgentRunLog>> tail() {
		return tail(TailOptions.fromStart());
	}

}

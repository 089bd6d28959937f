package com.codegen.spring.task;

import java.time.Duration;
import java.util.stream.Stream;

import com.codegen.spring.agentrun.AgentRunLog;
import com.codegen.spring.agentrun.AgentRunLogs;
import com.codegen.spring.agentrun.TailOptions;
import com.codegen.spring.page.Indexed;
import com.codegen.spring.watch.RunChange;

/**
 * A task: an agent run one holds on to. Its state is that of the last time it was read;
 * the methods that ask the server say so. Safe for use by several threads. Methods that
 * ask throw a {@link com.codegen.spring.error.CodegenException} when the call fails.
 */
public interface Task extends TaskSnapshot {

	/**
	 * Read the run again. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @return this task, with the new state
	 */
	Task refresh();

	/**
	 * Wait until the task has ended, for the default time
	 * ({@code codegen.watch.timeout}). A few requests of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD} a minute, none when it has
	 * ended already.
	 * @return this task, with its last state
	 * @throws TaskTimeoutException when it takes longer; the run goes on
	 */
	Task await();

	/**
	 * Wait until the task has ended.
	 * @param timeout the longest wait
	 * @return this task, with its last state
	 * @throws TaskTimeoutException when it takes longer; the run goes on
	 * @see #await()
	 */
	default Task await(Duration timeout) {
		return await(AwaitOptions.of(timeout));
	}

	/**
	 * Wait until the task has ended.
	 * @param options the longest wait, and what to do meanwhile
	 * @return this task, with its last state
	 * @throws TaskTimeoutException when it takes longer
	 * @see #await()
	 */
	Task await(AwaitOptions options);

	/**
	 * Stop <strong>all</strong> agents that work on the pull request of this run, and
	 * ignore the checks of that pull request from now on: the API has no way to stop a
	 * single run. {@code agentRuns().unban(..)} allows the checks again. One request of
	 * class {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 */
	void cancel();

	/**
	 * Send a message and let the run go on. Costs money. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#RUN_CREATION}.
	 * @param prompt the message
	 * @return this task, with the new state
	 */
	Task resume(String prompt);

	/**
	 * Read the first 100 entries of the log. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#LOGS}.
	 * @return the run and the entries
	 */
	AgentRunLogs logs();

	/**
	 * Read all entries of the log, lazily. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#LOGS} for each 100 entries.
	 * @return the entries in the order they were written
	 */
	Stream<AgentRunLog> logEntries();

	/**
	 * Follow the log until the run has ended.
	 * @param options where to begin, and what to pass on
	 * @return the entries with their indexes; to be closed, also while another thread
	 * waits for one
	 * @see com.codegen.spring.agentrun.AgentRunOperations#tail(long, TailOptions)
	 */
	Stream<Indexed<AgentRunLog>> tail(TailOptions options);

	/**
	 * Follow the log from its first entry until the run has ended.
	 * @return the entries with their indexes
	 * @see #tail(TailOptions)
	 */
	default Stream<Indexed<AgentRunLog>> tail() {
		return tail(TailOptions.fromStart());
	}

	/**
	 * Follow the run. A few requests of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD} a minute.
	 * @return the changes, until the run has ended; to be closed, also while another
	 * thread waits for one
	 */
	Stream<RunChange> changes();

}

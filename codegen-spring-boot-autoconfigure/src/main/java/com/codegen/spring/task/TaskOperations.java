package com.codegen.spring.task;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import com.codegen.spring.agentrun.AgentRunQuery;
import com.codegen.spring.batch.BatchOptions;
import com.codegen.spring.batch.BatchResult;
import com.codegen.spring.page.Page;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.page.Pages;
import com.codegen.spring.watch.RunChange;

/**
 * Tasks, blocking. Every method throws a
 * {@link com.codegen.spring.error.CodegenException} when the call fails, and
 * {@link IllegalStateException} on a thread that must not block.
 */
public interface TaskOperations {

	/**
	 * The blocking form of reactive operations.
	 * @param operations the reactive operations
	 * @return the blocking operations
	 */
	static TaskOperations blocking(ReactiveTaskOperations operations) {
		return new BlockingTaskOperations(operations);
	}

	/**
	 * Start a task. Costs money. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#RUN_CREATION}.
	 * @param request what to start
	 * @return the task as it was accepted
	 */
	Task run(TaskRequest request);

	/**
	 * Start a task with nothing but a prompt. Costs money. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#RUN_CREATION}.
	 * @param prompt what the agent is to do
	 * @return the task as it was accepted
	 */
	default Task run(String prompt) {
		return run(TaskRequest.of(prompt));
	}

	/**
	 * Read a task. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @param id the run's id
	 * @return the task
	 */
	Task get(long id);

	/**
	 * List tasks, newest first. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @param query which runs
	 * @return a page of tasks
	 */
	Page<Task> list(AgentRunQuery query);

	/**
	 * List the newest tasks. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @param limit how many, 1 to 100
	 * @return a page of tasks
	 */
	default Page<Task> list(int limit) {
		return list(AgentRunQuery.of(PageRequest.first(limit)));
	}

	/**
	 * All tasks, newest first, read lazily. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD} for each 100 tasks.
	 * @param query which runs, and how many for each request
	 * @return the tasks
	 */
	Pages<Task> all(AgentRunQuery query);

	/**
	 * Wait until a task has ended. A few requests of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD} a minute.
	 * @param id the run's id
	 * @param options the longest wait, and what to do meanwhile
	 * @return the task with its last state
	 * @throws TaskTimeoutException when it takes longer
	 */
	Task await(long id, AwaitOptions options);

	/**
	 * Wait until a task has ended.
	 * @param id the run's id
	 * @param timeout the longest wait
	 * @return the task with its last state
	 * @throws TaskTimeoutException when it takes longer
	 * @see #await(long, AwaitOptions)
	 */
	default Task await(long id, Duration timeout) {
		return await(id, AwaitOptions.of(timeout));
	}

	/**
	 * Follow a run. All who follow runs share a few requests of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD} a minute.
	 * @param id the run's id
	 * @return gives the run when it was first read and whenever it has changed, and ends
	 * when it has ended; to be closed, also while another thread waits for a change
	 */
	Stream<RunChange> changes(long id);

	/**
	 * Start tasks and wait until all have ended. Costs money. Tasks are started one after
	 * the other as fast as the limit of class
	 * {@link com.codegen.spring.exchange.RateClass#RUN_CREATION} allows, one request
	 * each; a task that fails holds up no other.
	 * @param requests what to start
	 * @param options how
	 * @return the tasks in the same order, each with its run or its failure
	 */
	BatchResult runAll(List<TaskRequest> requests, BatchOptions options);

	/**
	 * Start tasks and wait until all have ended.
	 * @param requests what to start
	 * @return the tasks in the same order, each with its run or its failure
	 * @see #runAll(List, BatchOptions)
	 */
	default BatchResult runAll(List<TaskRequest> requests) {
		return runAll(requests, BatchOptions.defaults());
	}

}

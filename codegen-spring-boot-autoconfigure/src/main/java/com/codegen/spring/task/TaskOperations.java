package com.codegen.spring.task;

import java.time.Duration;

import com.codegen.spring.agentrun.AgentRunQuery;
import com.codegen.spring.page.Page;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.page.Pages;

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

}

package com.codegen.spring.task;

import java.time.Duration;
import java.util.List;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import com.codegen.spring.agentrun.AgentRunQuery;
import com.codegen.spring.agentrun.ReactiveAgentRunOperations;
import com.codegen.spring.batch.BatchOptions;
import com.codegen.spring.batch.BatchResult;
import com.codegen.spring.exchange.TimeSource;
import com.codegen.spring.page.Page;
import com.codegen.spring.watch.RunChange;
import com.codegen.spring.watch.RunWatcher;

/**
 * Tasks, reactive. A failed call ends with a
 * {@link com.codegen.spring.error.CodegenException}.
 */
public interface ReactiveTaskOperations {

	/**
	 * Operations on agent runs.
	 * @param runs starts and reads the runs
	 * @param watcher follows them
	 * @param settings the longest wait when none is given, and how often runs can be
	 * started
	 * @param time measures the waits
	 * @return the operations
	 */
	static ReactiveTaskOperations of(ReactiveAgentRunOperations runs, RunWatcher watcher, TaskSettings settings,
			TimeSource time) {
		return new DefaultReactiveTaskOperations(runs, watcher, settings, time);
	}

	/**
	 * Start a task. Costs money. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#RUN_CREATION}.
	 * @param request what to start
	 * @return the task as it was accepted
	 */
	Mono<ReactiveTask> run(TaskRequest request);

	/**
	 * Start a task with nothing but a prompt. Costs money. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#RUN_CREATION}.
	 * @param prompt what the agent is to do
	 * @return the task as it was accepted
	 */
	default Mono<ReactiveTask> run(String prompt) {
		return run(TaskRequest.of(prompt));
	}

	/**
	 * Read a task. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @param id the run's id
	 * @return the task
	 */
	Mono<ReactiveTask> get(long id);

	/**
	 * List tasks, newest first. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @param query which runs
	 * @return a page of tasks
	 */
	Mono<Page<ReactiveTask>> list(AgentRunQuery query);

	/**
	 * All tasks, newest first, read lazily. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD} for each 100 tasks.
	 * @param query which runs, and how many for each request
	 * @return the tasks
	 */
	Flux<ReactiveTask> all(AgentRunQuery query);

	/**
	 * Wait until a task has ended. A few requests of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD} a minute.
	 * @param id the run's id
	 * @param options the longest wait, and what to do meanwhile
	 * @return the task with its last state; fails with {@link TaskTimeoutException} when
	 * it takes longer
	 */
	Mono<ReactiveTask> await(long id, AwaitOptions options);

	/**
	 * Wait until a task has ended.
	 * @param id the run's id
	 * @param timeout the longest wait
	 * @return the task with its last state
	 * @see #await(long, AwaitOptions)
	 */
	default Mono<ReactiveTask> await(long id, Duration timeout) {
		return await(id, AwaitOptions.of(timeout));
	}

	/**
	 * Follow a run. All who follow runs share a few requests of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD} a minute.
	 * @param id the run's id
	 * @return emits the run when it was first read and whenever it has changed, and
	 * completes when it has ended; a subscriber that asks for less than there is gets the
	 * change from what it saw last to what is there now
	 */
	Flux<RunChange> changes(long id);

	/**
	 * Start tasks and wait until all have ended. Costs money. Tasks are started one after
	 * the other as fast as the limit of class
	 * {@link com.codegen.spring.exchange.RateClass#RUN_CREATION} allows, one request
	 * each; a task that fails holds up no other.
	 * @param requests what to start
	 * @param options how
	 * @return the tasks in the same order, each with its run or its failure; never fails
	 * because of a task
	 */
	Mono<BatchResult> runAll(List<TaskRequest> requests, BatchOptions options);

	/**
	 * Start tasks and wait until all have ended.
	 * @param requests what to start
	 * @return the tasks in the same order, each with its run or its failure
	 * @see #runAll(List, BatchOptions)
	 */
	default Mono<BatchResult> runAll(List<TaskRequest> requests) {
		return runAll(requests, BatchOptions.defaults());
	}

}

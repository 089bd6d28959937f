package com.codegen.spring.task;

import java.util.List;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunQuery;
import com.codegen.spring.agentrun.ReactiveAgentRunOperations;
import com.codegen.spring.batch.Batch;
import com.codegen.spring.batch.BatchOptions;
import com.codegen.spring.batch.BatchResult;
import com.codegen.spring.exchange.TimeSource;
import com.codegen.spring.page.Page;
import com.codegen.spring.watch.RunChange;
import com.codegen.spring.watch.RunWatcher;
import com.codegen.spring.watch.WatchOptions;

/**
 * Tasks as agent runs with something to wait on.
 *
 * @param runs starts and reads the runs
 * @param watcher follows them
 * @param settings the longest wait when none is given, and how often runs can be started
 * @param time measures the waits
 */
record DefaultReactiveTaskOperations(ReactiveAgentRunOperations runs, RunWatcher watcher, TaskSettings settings,
		TimeSource time) implements ReactiveTaskOperations {

	@Override
	public Mono<ReactiveTask> run(TaskRequest request) {
		return this.runs.create(request.toCreateAgentRun()).map(this::task);
	}

	@Override
	public Mono<ReactiveTask> get(long id) {
		return this.runs.get(id).map(this::task);
	}

	@Override
	public Mono<Page<ReactiveTask>> list(AgentRunQuery query) {
		return this.runs.list(query).map((page) -> page.map(this::task));
	}

	@Override
	public Flux<ReactiveTask> all(AgentRunQuery query) {
		return this.runs.all(query).map(this::task);
	}

	@Override
	public Flux<RunChange> changes(long id) {
		return this.watcher.watch(id, WatchOptions.defaults());
	}

	@Override
	public Mono<ReactiveTask> await(long id, AwaitOptions options) {
		return new TaskWait(this, id, options).end(null);
	}

	@Override
	public Mono<BatchResult> runAll(List<TaskRequest> requests, BatchOptions options) {
		List<TaskRequest> copy = List.copyOf(requests);
		return Mono.defer(
				() -> new Batch(new TaskBatch(this, copy), options, this.settings.creationInterval(), this.time).run());
	}

	ReactiveTask task(AgentRun run) {
		return new DefaultReactiveTask(this, run);
	}

}

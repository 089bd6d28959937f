package com.codegen.spring.task;

import java.time.Duration;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunQuery;
import com.codegen.spring.agentrun.ReactiveAgentRunOperations;
import com.codegen.spring.exchange.TimeSource;
import com.codegen.spring.page.Page;
import com.codegen.spring.watch.RunWatcher;

/**
 * Tasks as agent runs with something to wait on.
 *
 * @param runs starts and reads the runs
 * @param watcher follows them
 * @param defaultTimeout the longest wait when none is given
 * @param time measures the waits
 */
record DefaultReactiveTaskOperations(ReactiveAgentRunOperations runs, RunWatcher watcher, Duration defaultTimeout,
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

	ReactiveTask task(AgentRun run) {
		return new DefaultReactiveTask(this, run);
	}

}

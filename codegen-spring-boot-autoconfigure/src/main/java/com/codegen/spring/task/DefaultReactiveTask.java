package com.codegen.spring.task;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunLog;
import com.codegen.spring.agentrun.AgentRunLogs;
import com.codegen.spring.agentrun.ResumeAgentRun;
import com.codegen.spring.agentrun.StopAgentRun;
import com.codegen.spring.agentrun.TailOptions;
import com.codegen.spring.page.Indexed;
import com.codegen.spring.watch.RunChange;
import com.codegen.spring.watch.WatchOptions;

/**
 * A run and what to ask about it.
 *
 * @param operations where to ask
 * @param run the run as it was read last
 */
record DefaultReactiveTask(DefaultReactiveTaskOperations operations, AgentRun run) implements ReactiveTask {

	@Override
	public Mono<ReactiveTask> refresh() {
		return this.operations.get(id());
	}

	@Override
	public Mono<ReactiveTask> await() {
		return await(this.operations.settings().timeout());
	}

	@Override
	public Mono<ReactiveTask> await(AwaitOptions options) {
		return new TaskWait(this.operations, id(), options).end(this.run);
	}

	@Override
	public Flux<RunChange> changes() {
		return isComplete() ? Flux.empty() : this.operations.watcher().watch(id(), new WatchOptions(null, this.run));
	}

	@Override
	public Mono<Void> cancel() {
		return this.operations.runs().ban(StopAgentRun.of(id()));
	}

	@Override
	public Mono<ReactiveTask> resume(String prompt) {
		return this.operations.runs().resume(ResumeAgentRun.of(id(), prompt)).map(this.operations::task);
	}

	@Override
	public Mono<AgentRunLogs> logs() {
		return this.operations.runs().logs(id());
	}

	@Override
	public Flux<AgentRunLog> logEntries() {
		return this.operations.runs().logEntries(id());
	}

	@Override
	public Flux<Indexed<AgentRunLog>> tail(TailOptions options) {
		return this.operations.runs().tail(id(), options);
	}

	@Override
	public String toString() {
		return "ReactiveTask[id=" + id() + ", status=" + status() + "]";
	}

}

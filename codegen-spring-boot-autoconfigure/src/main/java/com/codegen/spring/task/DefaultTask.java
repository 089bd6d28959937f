package com.codegen.spring.task;

import java.util.stream.Stream;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunLog;
import com.codegen.spring.agentrun.AgentRunLogs;
import com.codegen.spring.agentrun.TailOptions;
import com.codegen.spring.exchange.Blocking;
import com.codegen.spring.page.Indexed;
import com.codegen.spring.watch.RunChange;

/**
 * The blocking rim over a reactive task; holds the newest state.
 */
final class DefaultTask implements Task {

	private volatile ReactiveTask task;

	DefaultTask(ReactiveTask task) {
		this.task = task;
	}

	@Override
	public AgentRun run() {
		return this.task.run();
	}

	@Override
	public Task refresh() {
		this.task = Blocking.get(this.task.refresh());
		return this;
	}

	@Override
	public Task await() {
		this.task = Blocking.get(this.task.await());
		return this;
	}

	@Override
	public Task await(AwaitOptions options) {
		ReactiveTask current = this.task;
		this.task = BlockingProgress.get(options.progress(), (progress) -> current.await(options.tellingOf(progress)));
		return this;
	}

	@Override
	public void cancel() {
		Blocking.run(this.task.cancel());
	}

	@Override
	public Task resume(String prompt) {
		this.task = Blocking.get(this.task.resume(prompt));
		return this;
	}

	@Override
	public AgentRunLogs logs() {
		return Blocking.get(this.task.logs());
	}

	@Override
	public Stream<AgentRunLog> logEntries() {
		return Blocking.stream(this.task.logEntries());
	}

	@Override
	public Stream<Indexed<AgentRunLog>> tail(TailOptions options) {
		return Blocking.stream(this.task.tail(options));
	}

	@Override
	public Stream<RunChange> changes() {
		return Blocking.stream(this.task.changes());
	}

	@Override
	public String toString() {
		return "Task[id=" + id() + ", status=" + status() + "]";
	}

}

package com.codegen.spring.task;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunLogs;
import com.codegen.spring.exchange.Blocking;

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
		this.task = Blocking.get(this.task.await(options));
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
	public String toString() {
		return "Task[id=" + id() + ", status=" + status() + "]";
	}

}

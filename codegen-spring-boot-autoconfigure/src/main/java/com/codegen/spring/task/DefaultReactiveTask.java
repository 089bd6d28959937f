package com.codegen.spring.task;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunLogs;
import com.codegen.spring.agentrun.ResumeAgentRun;
import com.codegen.spring.agentrun.StopAgentRun;
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
		return await(this.operations.defaultTimeout());
	}

	@Override
	public Mono<ReactiveTask> await(AwaitOptions options) {
		if (isComplete()) {
			return Mono.just(this);
		}
		return Mono.defer(() -> {
			LastRun last = new LastRun(this.run);
			return follow(options.pollInterval()).doOnNext((change) -> note(change, last, options))
				.then(Mono.fromSupplier(() -> this.operations.task(last.get())))
				.timeout(options.timeout(), Mono.defer(() -> timedOut(last.get(), options)),
						this.operations.time().scheduler());
		});
	}

	private static void note(RunChange change, LastRun last, AwaitOptions options) {
		last.set(change.run());
		if (options.progress() != null) {
			options.progress().accept(change);
		}
	}

	private Mono<ReactiveTask> timedOut(AgentRun last, AwaitOptions options) {
		Mono<ReactiveTask> timeout = Mono.error(() -> new TaskTimeoutException(last, options.timeout()));
		return options.cancelOnTimeout() ? cancel().then(timeout) : timeout;
	}

	@Override
	public Flux<RunChange> changes() {
		return isComplete() ? Flux.empty() : follow(null);
	}

	private Flux<RunChange> follow(@Nullable Duration pollInterval) {
		return this.operations.watcher().watch(id(), new WatchOptions(pollInterval, this.run));
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
	public String toString() {
		return "ReactiveTask[id=" + id() + ", status=" + status() + "]";
	}

	/**
	 * The run as a wait has seen it last.
	 */
	private static final class LastRun {

		private volatile AgentRun run;

		private LastRun(AgentRun run) {
			this.run = run;
		}

		private AgentRun get() {
			return this.run;
		}

		private void set(AgentRun run) {
			this.run = run;
		}

	}

}

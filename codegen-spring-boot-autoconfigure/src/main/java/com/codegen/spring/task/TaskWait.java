package com.codegen.spring.task;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.StopAgentRun;
import com.codegen.spring.exchange.Listeners;
import com.codegen.spring.watch.RunChange;
import com.codegen.spring.watch.WatchOptions;

/**
 * A wait for what an acceptor accepts.
 *
 * @param operations follow the run
 * @param runId the run's id
 * @param options how to wait
 */
record TaskWait(DefaultReactiveTaskOperations operations, long runId, AwaitOptions options) {

	/**
	 * Wait.
	 * @param known the run as it was read last, or {@code null} to read it first
	 */
	Mono<ReactiveTask> end(@Nullable AgentRun known) {
		return Mono.defer(() -> (known != null && isOver(known)) ? verdict(known) : follow(known));
	}

	private Mono<ReactiveTask> follow(@Nullable AgentRun known) {
		AtomicReference<@Nullable AgentRun> last = new AtomicReference<>(known);
		return this.operations.watcher()
			.watch(this.runId, new WatchOptions(this.options.pollInterval(), known, this.options.timeout()))
			.doOnNext((change) -> note(change, last))
			.filter((change) -> isOver(change.run()))
			.next()
			.flatMap((change) -> verdict(change.run()))
			.timeout(this.options.timeout(), Mono.defer(() -> timedOut(last.get())),
					this.operations.time().scheduler());
	}

	private void note(RunChange change, AtomicReference<@Nullable AgentRun> last) {
		last.set(change.run());
		Consumer<RunChange> progress = this.options.progress();
		if (progress != null) {
			Listeners.tell(() -> progress.accept(change));
		}
	}

	private boolean isOver(AgentRun run) {
		return run.status().isTerminal() || this.options.acceptor().judge(run) != AwaitAcceptor.Verdict.KEEP_GOING;
	}

	private Mono<ReactiveTask> verdict(AgentRun run) {
		return (this.options.acceptor().judge(run) == AwaitAcceptor.Verdict.SUCCESS)
				? Mono.just(this.operations.task(run)) : Mono.error(() -> new TaskFailedException(run));
	}

	private Mono<ReactiveTask> timedOut(@Nullable AgentRun last) {
		Mono<ReactiveTask> timeout = Mono
			.error(() -> new TaskTimeoutException(this.runId, last, this.options.timeout()));
		return this.options.cancelOnTimeout() ? this.operations.runs().ban(StopAgentRun.of(this.runId)).then(timeout)
				: timeout;
	}

}

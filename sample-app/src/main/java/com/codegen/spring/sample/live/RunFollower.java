package com.codegen.spring.sample.live;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import com.codegen.spring.ReactiveCodegenOperations;
import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunLog;
import com.codegen.spring.agentrun.AgentRunLogs;
import com.codegen.spring.agentrun.AgentRunLogsQuery;
import com.codegen.spring.page.PageRequest;

/**
 * Reads a run and its log into a feed, as long as it goes on and somebody looks.
 */
final class RunFollower {

	private static final Duration PAUSE = Duration.ofSeconds(2);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

	private final AtomicBoolean active = new AtomicBoolean();

	private final RunFeed feed;

	private final ReactiveCodegenOperations codegen;

	RunFollower(RunFeed feed, ReactiveCodegenOperations codegen) {
		this.feed = feed;
		this.codegen = codegen;
	}

	/**
	 * Start, unless it is at work.
	 */
	void start() {
		if (!this.active.compareAndSet(false, true)) {
			return;
		}
		this.feed.end(false);
		Mono.defer(this::read)
			.repeatWhen(
					(reads) -> reads.concatMap((read) -> isDone() ? Mono.empty() : Mono.delay(PAUSE).thenReturn(read))
						.takeUntil((read) -> isDone()))
			.doOnError((ex) -> this.feed.fail("Codegen does not answer"))
			.retryWhen(Retry.backoff(Long.MAX_VALUE, PAUSE)
				.maxBackoff(LONGEST_PAUSE)
				.filter((ex) -> this.feed.isWatched()))
			.doFinally((signal) -> this.active.set(false))
			.subscribe((read) -> {
			}, (ex) -> {
			});
	}

	private boolean isDone() {
		return this.feed.state().ended() || !this.feed.isWatched();
	}

	private Mono<AgentRun> read() {
		int from = this.feed.state().entries();
		return this.codegen.agentRuns()
			.logs(this.feed.id(), AgentRunLogsQuery.of(new PageRequest(from, PageRequest.MAX_LIMIT)))
			.flatMap((logs) -> accept(from, logs));
	}

	private Mono<AgentRun> accept(int from, AgentRunLogs logs) {
		List<AgentRunLog> entries = logs.logs();
		for (int i = 0; i < entries.size(); i++) {
			this.feed.append(from + i, entries.get(i));
		}
		return (entries.size() == PageRequest.MAX_LIMIT) ? Mono.defer(this::read)
				: this.codegen.agentRuns()
					.get(this.feed.id())
					.doOnNext(this.feed::update)
					.doOnNext((run) -> endIf(run.status().isTerminal() && logs.status().isTerminal()));
	}

	private void endIf(boolean over) {
		if (over) {
			this.feed.end(true);
		}
	}

}

package com.codegen.spring.sample.live;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import com.codegen.spring.ReactiveCodegenOperations;
import com.codegen.spring.agentrun.TailOptions;

/**
 * Reads a run and its log into a feed, as long as it goes on and somebody looks: one tail
 * of the log, and the changes that all who wait for runs share.
 */
final class RunFollower {

	private static final Duration LOOK = Duration.ofSeconds(15);

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
			.doOnError((ex) -> this.feed.fail("Codegen does not answer"))
			.retryWhen(Retry.backoff(Long.MAX_VALUE, PAUSE).maxBackoff(LONGEST_PAUSE))
			.takeUntilOther(nobodyLooks())
			.doFinally((signal) -> this.active.set(false))
			.subscribe();
	}

	private Mono<Void> read() {
		Flux<?> entries = this.codegen.agentRuns()
			.tail(this.feed.id(), TailOptions.from(this.feed.state().entries()))
			.doOnNext((entry) -> this.feed.append(entry.index(), entry.item()));
		Flux<?> changes = this.codegen.tasks()
			.changes(this.feed.id())
			.doOnNext((change) -> this.feed.update(change.run()));
		return Mono.when(entries, changes).then(Mono.fromRunnable(() -> this.feed.end(true)));
	}

	private Mono<?> nobodyLooks() {
		return Flux.interval(LOOK).filter((tick) -> !this.feed.isWatched()).next();
	}

}

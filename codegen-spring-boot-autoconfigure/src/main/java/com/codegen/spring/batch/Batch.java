package com.codegen.spring.batch;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.batch.BatchItem.State;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenInterruptedException;
import com.codegen.spring.error.CodegenRateLimitException;
import com.codegen.spring.exchange.Listeners;
import com.codegen.spring.exchange.StopSignal;
import com.codegen.spring.exchange.TimeSource;

/**
 * A batch that is being worked on. Runs are started one after the other, each when a
 * place is free and the limit allows it, so that others who start runs wait for one of
 * these at most. To be used once.
 */
public final class Batch {

	/** The code of failures of a client that was closed. */
	private static final String SHUTDOWN = "shutdown";

	private final BatchWork work;

	private final BatchOptions options;

	private final BatchState state;

	private final TimeSource time;

	private final Sinks.Many<Boolean> places = Sinks.many().unicast().onBackpressureBuffer();

	private final Mono<?> stop;

	/** Completed when waiting has become impossible. */
	private final Sinks.Empty<Void> closed = Sinks.empty();

	private final Mono<?> noMore;

	private volatile boolean stopped;

	/**
	 * Create the batch.
	 * @param work the runs
	 * @param options how to work
	 * @param creationInterval the time between two runs when they are started as fast as
	 * the limit allows
	 * @param time measures and waits
	 */
	public Batch(BatchWork work, BatchOptions options, Duration creationInterval, TimeSource time) {
		this.work = work;
		this.options = options;
		this.state = new BatchState(work.size(), creationInterval, time);
		this.time = time;
		this.stop = (options.stop() != null)
				? Mono.fromFuture(options.stop().toCompletableFuture(), true).then().onErrorComplete().cache()
				: Mono.never();
		this.noMore = Mono.firstWithSignal(this.stop, this.closed.asMono())
			.doOnTerminate(() -> this.stopped = true)
			.cache();
	}

	/**
	 * Start all and wait for all.
	 * @return what became of them; never fails because of one of them
	 */
	public Mono<BatchResult> run() {
		IntStream.range(0, Math.min(this.options.concurrency(), this.work.size())).forEach((place) -> free());
		return Flux.range(0, this.work.size())
			.zipWith(this.places.asFlux(), (index, place) -> index)
			.takeUntilOther(this.noMore)
			.concatMap(this::start, 1)
			.flatMap(this::follow, Integer.MAX_VALUE)
			.contextWrite(new StopSignal(this.noMore)::writeTo)
			.then(Mono.fromSupplier(this.state::result));
	}

	private Mono<Started> start(int index) {
		if (this.stopped) {
			return Mono.empty();
		}
		return this.work.start(index)
			.retryWhen(Retry.from((failures) -> failures.concatMap((failed) -> pause(failed.failure()))))
			.doOnNext((run) -> note(index, State.RUNNING, run, null))
			.map((run) -> new Started(index, run))
			.onErrorResume(Exception.class, (ex) -> {
				stopAtShutdown(ex);
				if (!wasLeftOut(ex)) {
					note(index, State.FAILED, null, failure(ex));
				}
				free();
				return Mono.empty();
			});
	}

	/**
	 * What was not started for want of a permit is started later.
	 */
	private Mono<?> pause(Throwable failure) {
		if (failure instanceof CodegenRateLimitException limited) {
			return this.time.delay(limited.getPause()).takeUntilOther(this.noMore).switchIfEmpty(Mono.error(failure));
		}
		return Mono.error(failure);
	}

	private void stopAtShutdown(Exception failure) {
		if (isShutdown(failure)) {
			this.closed.tryEmitEmpty();
		}
	}

	private static boolean isShutdown(Exception failure) {
		return failure instanceof CodegenException ex && ex.getErrorCode().equals(SHUTDOWN);
	}

	/**
	 * Whether a run was not started because the batch was stopped.
	 */
	private boolean wasLeftOut(Exception failure) {
		return this.stopped && (failure instanceof CodegenInterruptedException
				|| failure instanceof CodegenRateLimitException || isShutdown(failure));
	}

	private Mono<Void> follow(Started started) {
		return this.work.await(started.run(), this.options.timeout())
			.takeUntilOther(this.stop)
			.doOnNext((run) -> ended(started.index(), run))
			.onErrorResume(Exception.class, (ex) -> {
				stopAtShutdown(ex);
				note(started.index(), State.FAILED, null, failure(ex));
				return Mono.empty();
			})
			.then(Mono.fromRunnable(this::free));
	}

	private static CodegenException failure(Exception cause) {
		return (cause instanceof CodegenException ex) ? ex : new BatchItemException(cause);
	}

	private void ended(int index, AgentRun run) {
		CodegenException failure = run.status().isSuccessful() ? null : this.work.failure(run);
		note(index, (failure != null) ? State.FAILED : State.SUCCEEDED, run, failure);
	}

	private void note(int index, State newState, @Nullable AgentRun run, @Nullable CodegenException failure) {
		BatchProgress progress = this.state.note(index, newState, run, failure);
		Consumer<BatchProgress> listener = this.options.progress();
		if (listener != null) {
			Listeners.tell(() -> listener.accept(progress));
		}
	}

	private synchronized void free() {
		this.places.tryEmitNext(Boolean.TRUE);
	}

	/**
	 * A run that was started.
	 *
	 * @param index its place in the batch
	 * @param run the run
	 */
	private record Started(int index, AgentRun run) {
	}

}

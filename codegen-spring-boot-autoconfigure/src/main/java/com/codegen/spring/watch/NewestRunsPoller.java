package com.codegen.spring.watch;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.publisher.Sinks.EmitResult;

import org.springframework.util.Assert;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.exchange.TimeSource;

/**
 * Polls the newest runs for all subscribers together while there is a subscriber: every 3
 * seconds, or less often if that would use more than half of the quota.
 */
final class NewestRunsPoller {

	private static final int MAX_SIZE = 1_000;

	private static final Duration INTERVAL = Duration.ofSeconds(3);

	private final Object lock = new Object();

	private final Sinks.Many<Boolean> changes = Sinks.many().multicast().directBestEffort();

	private final Sinks.Empty<Void> closed = Sinks.empty();

	private final Map<Object, Integer> subscribers = new HashMap<>();

	private final NewestRunsReader reader;

	private final PollInterval interval;

	private final PollQuota quota;

	private final TimeSource time;

	private @Nullable PollTask task;

	private @Nullable NewestRuns state;

	private int stateSize;

	private long readAt;

	private int failures;

	private boolean stopped;

	NewestRunsPoller(NewestRunsReader reader, PollInterval interval, PollQuota quota, TimeSource time) {
		this.reader = reader;
		this.interval = interval;
		this.quota = quota;
		this.time = time;
	}

	Flux<NewestRuns> newest(int size) {
		Assert.isTrue(size > 0 && size <= MAX_SIZE, () -> "'size' must be from 1 to " + MAX_SIZE + ", not " + size);
		return Flux.defer(() -> {
			Object subscriber = new Object();
			Flux<Boolean> joined = Flux.defer(() -> join(subscriber, size));
			Flux<NewestRuns> states = Flux.merge(this.changes.asFlux(), joined)
				.onBackpressureLatest()
				.<NewestRuns>handle((signal, sink) -> Optional.ofNullable(current(size)).ifPresent(sink::next))
				.distinctUntilChanged();
			return states.takeUntilOther(this.closed.asMono().then(Mono.error(WatcherClosedException::new)))
				.doFinally((signal) -> leave(subscriber));
		});
	}

	private Flux<Boolean> join(Object subscriber, int size) {
		synchronized (this.lock) {
			if (this.stopped) {
				return Flux.empty();
			}
			this.subscribers.put(subscriber, size);
			Duration left = INTERVAL.minusNanos(this.time.nanoTime() - this.readAt);
			boolean sufficient = this.state != null && this.stateSize >= size;
			if (this.task == null) {
				this.state = left.isNegative() ? null : this.state;
				start((sufficient && !left.isNegative()) ? left : Duration.ZERO);
			}
			else if (!sufficient && this.state != null && this.failures == 0) {
				start(Duration.ZERO);
			}
		}
		return Flux.just(true);
	}

	private void leave(Object subscriber) {
		synchronized (this.lock) {
			this.subscribers.remove(subscriber);
			if (this.subscribers.isEmpty()) {
				stop();
			}
		}
	}

	private void stop() {
		PollTask.cancel(this.task);
		this.task = null;
		this.failures = 0;
		this.quota.timeToPoll(this, 0);
	}

	private @Nullable NewestRuns current(int size) {
		synchronized (this.lock) {
			NewestRuns now = this.state;
			boolean sufficient = now != null && (now.failure() != null || this.stateSize >= size);
			return (now != null && sufficient) ? now.limit(size) : null;
		}
	}

	/**
	 * Poll soon: a run was started or resumed.
	 */
	void refresh() {
		synchronized (this.lock) {
			this.readAt = this.time.nanoTime() - INTERVAL.toNanos() - 1;
			if (this.task != null && this.failures == 0) {
				start(Duration.ZERO);
			}
		}
	}

	private void start(Duration delay) {
		PollTask.cancel(this.task);
		PollTask started = new PollTask((completed) -> {
		}, this::failed);
		this.task = started;
		this.time.delay(delay).then(Mono.defer(() -> read(started))).subscribe(started);
	}

	private Mono<Void> read(PollTask reading) {
		int size;
		List<AgentRun> known;
		synchronized (this.lock) {
			size = this.subscribers.values().stream().mapToInt(Integer::intValue).max().orElse(1);
			known = (this.state != null) ? this.state.runs() : List.of();
		}
		return this.reader.read(size, known).doOnNext((runs) -> polled(reading, size, runs)).then();
	}

	private void polled(PollTask reading, int size, List<AgentRun> runs) {
		synchronized (this.lock) {
			if (this.task != reading) {
				return;
			}
			this.state = new NewestRuns(runs, null);
			this.stateSize = size;
			this.readAt = this.time.nanoTime();
			this.failures = 0;
			start(pause());
		}
		notifySubscribers();
	}

	private Duration pause() {
		Duration affordable = this.quota.timeToPoll(this, this.reader.requests());
		Duration longest = (this.interval.max().compareTo(INTERVAL) > 0) ? this.interval.max() : INTERVAL;
		Duration pause = (affordable.compareTo(INTERVAL) > 0) ? affordable : INTERVAL;
		return (pause.compareTo(longest) < 0) ? pause : longest;
	}

	private void failed(PollTask reading, Throwable ex) {
		CodegenException cause = (ex instanceof CodegenException known) ? known : new UnexpectedWatchException(ex);
		synchronized (this.lock) {
			if (this.task != reading) {
				return;
			}
			NewestRuns known = (this.state != null) ? this.state : new NewestRuns(List.of(), null);
			this.state = known.failed(cause);
			start(this.interval.before(this.failures++, 0.5));
		}
		notifySubscribers();
	}

	private void notifySubscribers() {
		this.changes.emitNext(true, (signal, result) -> result == EmitResult.FAIL_NON_SERIALIZED);
	}

	void close() {
		synchronized (this.lock) {
			this.stopped = true;
			stop();
		}
		this.closed.tryEmitEmpty();
	}

}

package com.codegen.spring.watch;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.ReactiveAgentRunOperations;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenServerException;
import com.codegen.spring.error.SafeText;
import com.codegen.spring.exchange.Listeners;
import com.codegen.spring.exchange.TimeSource;
import com.codegen.spring.watch.PollPlan.SingleStep;
import com.codegen.spring.watch.RunSweep.Sighting;

/**
 * Looks at all runs that are followed in one sweep after another, each a few requests
 * that {@link PollPlan} chooses. Sleeps until the next run is due; runs while somebody
 * waits.
 */
final class PollingRunWatcher implements RunWatcher {

	private static final Log logger = LogFactory.getLog(PollingRunWatcher.class);

	private static final int MAX_REQUESTS = 12;

	private final Object lock = new Object();

	private final WatchedRuns runs;

	private final RunSweep sweep;

	private final PollInterval interval;

	private final PollQuota quota;

	private final WatchListener listener;

	private final TimeSource time;

	private final DoubleSupplier random;

	private @Nullable Task timer;

	private @Nullable Task sweeping;

	private long nextSweep;

	private volatile boolean closed;

	private int failures;

	private long pausedUntil;

	PollingRunWatcher(ReactiveAgentRunOperations operations, PollInterval interval, PollQuota quota,
			WatchListener listener, TimeSource time, DoubleSupplier random) {
		this.runs = new WatchedRuns(interval, random);
		this.sweep = new RunSweep(operations, quota, time);
		this.interval = interval;
		this.quota = quota;
		this.listener = listener;
		this.time = time;
		this.random = random;
		this.pausedUntil = time.nanoTime();
	}

	@Override
	public Flux<RunChange> watch(long runId, WatchOptions options) {
		return new WatchFlux(this, runId, options);
	}

	@Override
	public void follow(AgentRun run) {
		synchronized (this.lock) {
			if (!this.closed && !run.status().isTerminal()) {
				this.runs.follow(run, this.time.nanoTime());
				schedule(this.runs.due(run.id()));
			}
		}
	}

	void add(long runId, WatchSubscription subscription) {
		AgentRun known = null;
		synchronized (this.lock) {
			if (!this.closed && !subscription.isCancelled()) {
				known = this.runs.add(runId, subscription, this.time.nanoTime());
				schedule(this.runs.due(runId));
			}
		}
		if (this.closed) {
			subscription.fail(new WatcherClosedException());
		}
		else if (known != null) {
			subscription.join(known);
		}
	}

	void remove(long runId, WatchSubscription subscription) {
		synchronized (this.lock) {
			this.runs.remove(runId, subscription);
			stopWhenIdle();
		}
	}

	private void stopWhenIdle() {
		if (this.runs.isEmpty()) {
			cancel(this.timer);
			cancel(this.sweeping);
			this.timer = null;
			this.sweeping = null;
			this.failures = 0;
		}
	}

	private static void cancel(@Nullable Disposable task) {
		if (task != null) {
			task.dispose();
		}
	}

	private void schedule(long due) {
		long at = (due - this.pausedUntil > 0) ? due : this.pausedUntil;
		if (this.sweeping == null && (this.timer == null || at - this.nextSweep < 0)) {
			cancel(this.timer);
			this.nextSweep = at;
			this.timer = new Task(this::sweep, (timer, ex) -> letGo(() -> ex));
			Duration delay = Duration.ofNanos(Math.max(0, at - this.time.nanoTime()));
			this.time.delay(delay).then().subscribe(this.timer);
		}
	}

	/**
	 * One sweep; the next one is scheduled when it has ended.
	 */
	private void sweep(Task ended) {
		Task task;
		List<PollPlan.Step> plan;
		synchronized (this.lock) {
			if (this.timer != ended) {
				return;
			}
			plan = this.sweep.plan(this.runs.all(), this.interval, maxRequests());
			task = new Task((swept) -> swept(swept, plan.size()), (swept, ex) -> failed(swept, plan, ex));
			this.timer = null;
			this.sweeping = task;
		}
		this.sweep.run(plan, this::see).subscribe(task);
	}

	private int maxRequests() {
		return Math.min(MAX_REQUESTS, this.quota.requestsIn(this.interval.initial()));
	}

	private void swept(Task ended, int requests) {
		synchronized (this.lock) {
			if (this.sweeping != ended) {
				return;
			}
			if (this.failures > 0) {
				logger.info("Agent runs can be read again");
			}
			this.failures = 0;
			this.sweeping = null;
			scheduleNext();
		}
		Listeners.tell(() -> this.listener.onSweep(requests));
	}

	private void scheduleNext() {
		this.runs.nextDue().ifPresent(this::schedule);
	}

	private void failed(Task ended, List<PollPlan.Step> plan, Throwable ex) {
		CodegenException cause = (ex instanceof CodegenException known) ? known : new UnexpectedWatchException(ex);
		List<WatchSubscription> refused;
		WatchFailure failure;
		synchronized (this.lock) {
			if (this.sweeping != ended) {
				return;
			}
			refused = RunSweep.isRefusal(cause) ? this.runs.takeUnknown() : List.of();
			Duration pause = this.interval.before(this.failures, this.random.getAsDouble());
			this.failures++;
			pause(plan, cause, this.time.nanoTime() + pause.toNanos());
			failure = new WatchFailure(cause, this.failures, this.runs.size(), pause);
			this.sweeping = null;
			scheduleNext();
			stopWhenIdle();
		}
		refused.forEach((subscription) -> fail(subscription, cause));
		logger.warn("Agent runs could not be read; " + failure.runs() + " are still followed, next try in "
				+ SafeText.of(failure.retryIn()) + ": " + cause.getMessage());
		Listeners.tell(() -> this.listener.onFailure(failure));
	}

	/**
	 * An error of the server that one run alone has met may be no more than that run's.
	 */
	private void pause(List<PollPlan.Step> plan, CodegenException cause, long until) {
		if (plan.size() == 1 && plan.get(0) instanceof SingleStep single && cause instanceof CodegenServerException) {
			this.runs.holdOff(single.id(), until);
		}
		else {
			this.pausedUntil = until;
		}
	}

	private void see(Sighting sighting) {
		WatchedRuns.News news;
		synchronized (this.lock) {
			news = this.runs.see(sighting, this.sweep.rank(sighting.skip()), this.time.nanoTime());
			stopWhenIdle();
		}
		news.dropped().forEach((id) -> forgotten(id, Objects.requireNonNull(sighting.failure())));
		news.changes().forEach((change) -> Listeners.tell(() -> this.listener.onChange(change)));
		news.told().forEach((subscription, run) -> Listeners.tell(() -> subscription.update(run)));
		news.refused().forEach((subscription) -> fail(subscription, Objects.requireNonNull(sighting.failure())));
	}

	private static void forgotten(long id, CodegenException reason) {
		logger.warn("Agent run " + id + " is no longer followed: nobody waits for it, and it could not be read"
				+ " time and again, at last because of " + reason.getMessage());
	}

	private static void fail(WatchSubscription subscription, Throwable reason) {
		Listeners.tell(() -> subscription.fail(reason));
	}

	@Override
	public WatchState state() {
		synchronized (this.lock) {
			long now = this.time.nanoTime();
			long lag = now - this.runs.nextDue().orElse(now);
			return new WatchState(this.runs.size(), Duration.ofNanos(Math.max(0, lag)), this.quota.used());
		}
	}

	@Override
	public void close() {
		synchronized (this.lock) {
			this.closed = true;
		}
		letGo(WatcherClosedException::new);
	}

	private void letGo(Supplier<Throwable> reason) {
		List<WatchSubscription> all;
		synchronized (this.lock) {
			all = this.runs.takeAll();
			stopWhenIdle();
		}
		all.forEach((subscription) -> fail(subscription, reason.get()));
	}

	/**
	 * A wait or a sweep under way. When it was cancelled or another one took its place,
	 * its end means nothing.
	 */
	private static final class Task extends BaseSubscriber<Void> {

		private final Consumer<Task> completed;

		private final BiConsumer<Task, Throwable> failed;

		Task(Consumer<Task> completed, BiConsumer<Task, Throwable> failed) {
			this.completed = completed;
			this.failed = failed;
		}

		@Override
		protected void hookOnComplete() {
			this.completed.accept(this);
		}

		@Override
		protected void hookOnError(Throwable ex) {
			this.failed.accept(this, ex);
		}

	}

}

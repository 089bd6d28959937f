package com.codegen.spring.watch;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.ReactiveAgentRunOperations;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenServerException;
import com.codegen.spring.error.SafeText;
import com.codegen.spring.exchange.Listeners;
import com.codegen.spring.exchange.TimeSource;
import com.codegen.spring.watch.PollPlan.SingleStep;

/**
 * Polls all watched runs in one sweep after another. {@link PollPlan} chooses the
 * requests of a sweep. The watcher waits until the next run is due, and does nothing
 * while no run is watched.
 */
final class PollingRunWatcher implements RunWatcher {

	private static final Log logger = LogFactory.getLog(PollingRunWatcher.class);

	private static final int MAX_REQUESTS = 12;

	private final Object lock = new Object();

	private final WatchedRuns runs;

	private final RunSweep sweep;

	private final PollInterval interval;

	private final PollQuota quota;

	private final NewestRunsPoller newest;

	private final WatchListener listener;

	private final TimeSource time;

	private final DoubleSupplier random;

	private @Nullable PollTask timer;

	private @Nullable PollTask sweeping;

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
		this.newest = new NewestRunsPoller(new NewestRunsReader(this.sweep, this::record, time), interval, quota, time);
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
	public Flux<NewestRuns> newest(int size) {
		return this.newest.newest(size);
	}

	@Override
	public void refreshNewest() {
		this.newest.refresh();
	}

	@Override
	public void watchUntilEnded(AgentRun run) {
		synchronized (this.lock) {
			if (!this.closed && !run.status().isTerminal()) {
				this.runs.keep(run, this.time.nanoTime());
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
			PollTask.cancel(this.timer);
			PollTask.cancel(this.sweeping);
			this.timer = null;
			this.sweeping = null;
			this.failures = 0;
			this.quota.timeToPoll(this, 0);
		}
	}

	private void schedule(long due) {
		long at = (due - this.pausedUntil > 0) ? due : this.pausedUntil;
		if (this.sweeping == null && (this.timer == null || at - this.nextSweep < 0)) {
			PollTask.cancel(this.timer);
			this.nextSweep = at;
			this.timer = new PollTask(this::sweep, (timer, ex) -> failAll(() -> ex));
			Duration delay = Duration.ofNanos(Math.max(0, at - this.time.nanoTime()));
			this.time.delay(delay).then().subscribe(this.timer);
		}
	}

	/**
	 * Start a sweep. The next one is scheduled when it has ended.
	 */
	private void sweep(PollTask ended) {
		PollTask task;
		RunSweep.Plan plan;
		synchronized (this.lock) {
			if (this.timer != ended) {
				return;
			}
			plan = this.sweep.plan(this.runs.all(), this.interval, maxRequests());
			this.runs.pollWithin(this.quota.timeToPoll(this, plan.requestsForAll()));
			task = new PollTask((swept) -> swept(swept, plan.steps().size()),
					(swept, ex) -> failed(swept, plan.steps(), ex));
			this.timer = null;
			this.sweeping = task;
		}
		this.sweep.run(plan.steps(), this::record).subscribe(task);
	}

	private int maxRequests() {
		return Math.min(MAX_REQUESTS, this.quota.requestsIn(this.interval.initial()));
	}

	private void swept(PollTask ended, int requests) {
		synchronized (this.lock) {
			if (this.sweeping != ended) {
				return;
			}
			if (this.failures > 0) {
				logger.info("Agent runs can be polled again");
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

	private void failed(PollTask ended, List<PollPlan.Step> plan, Throwable ex) {
		CodegenException cause = (ex instanceof CodegenException known) ? known : new UnexpectedWatchException(ex);
		List<WatchSubscription> rejected;
		WatchFailure failure;
		synchronized (this.lock) {
			if (this.sweeping != ended) {
				return;
			}
			rejected = PollResult.isRejection(cause) ? this.runs.takeUnknown() : List.of();
			Duration pause = this.interval.before(this.failures, this.random.getAsDouble());
			this.failures++;
			pause(plan, cause, this.time.nanoTime() + pause.toNanos());
			failure = new WatchFailure(cause, this.failures, this.runs.size(), pause);
			this.sweeping = null;
			scheduleNext();
			stopWhenIdle();
		}
		rejected.forEach((subscription) -> fail(subscription, cause));
		logger.warn("Failed to poll agent runs; still watching " + failure.runs() + ", next poll in "
				+ SafeText.of(failure.retryIn()) + ": " + cause.getMessage());
		Listeners.tell(() -> this.listener.onFailure(failure));
	}

	/**
	 * Delay the next poll after a failed sweep: that of a single run if the server has
	 * failed on a request for this run only, otherwise that of all runs.
	 */
	private void pause(List<PollPlan.Step> plan, CodegenException cause, long until) {
		if (plan.size() == 1 && plan.get(0) instanceof SingleStep single && cause instanceof CodegenServerException) {
			this.runs.pollAfter(single.id(), until);
		}
		else {
			this.pausedUntil = until;
		}
	}

	private void record(PollResult result) {
		WatchedRuns.Notifications notifications;
		synchronized (this.lock) {
			notifications = this.runs.record(result, this.time.nanoTime());
			stopWhenIdle();
		}
		notifications.dropped().forEach((id) -> dropped(id, Objects.requireNonNull(result.failure())));
		notifications.changes().forEach((change) -> Listeners.tell(() -> this.listener.onChange(change)));
		notifications.updates().forEach((subscription, run) -> Listeners.tell(() -> subscription.update(run)));
		notifications.rejected()
			.forEach((subscription) -> fail(subscription, Objects.requireNonNull(result.failure())));
	}

	private static void dropped(long id, CodegenException failure) {
		logger.warn("Stopped watching agent run " + id + ": nothing is waiting for it and " + KnownRun.MAX_FAILURES
				+ " reads in a row failed. Last error: " + failure.getMessage());
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
		this.newest.close();
		failAll(WatcherClosedException::new);
	}

	private void failAll(Supplier<Throwable> reason) {
		List<WatchSubscription> all;
		synchronized (this.lock) {
			all = this.runs.takeAll();
			stopWhenIdle();
		}
		all.forEach((subscription) -> fail(subscription, reason.get()));
	}

}

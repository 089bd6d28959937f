package com.codegen.spring.watch;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Operators;

import com.codegen.spring.agentrun.AgentRun;

/**
 * A subscription to the changes of a run. Nothing is queued: slow subscribers skip
 * intermediate states and receive one change from the last state they saw to the current
 * one.
 */
final class WatchSubscription implements Subscription {

	private static final AtomicIntegerFieldUpdater<WatchSubscription> WORK = AtomicIntegerFieldUpdater
		.newUpdater(WatchSubscription.class, "work");

	private static final AtomicLongFieldUpdater<WatchSubscription> REQUESTED = AtomicLongFieldUpdater
		.newUpdater(WatchSubscription.class, "requested");

	private static final AtomicReferenceFieldUpdater<WatchSubscription, AgentRun> NEWEST = AtomicReferenceFieldUpdater
		.newUpdater(WatchSubscription.class, AgentRun.class, "newest");

	private final CoreSubscriber<? super RunChange> subscriber;

	private final WatchFlux source;

	private @Nullable AgentRun delivered;

	private volatile @Nullable AgentRun newest;

	private volatile @Nullable Throwable failure;

	private volatile boolean done;

	private volatile long requested;

	@SuppressWarnings("UnusedVariable") // by its updater
	private volatile int work;

	WatchSubscription(CoreSubscriber<? super RunChange> subscriber, WatchFlux source) {
		this.subscriber = subscriber;
		this.source = source;
		this.delivered = source.options().known();
	}

	WatchOptions options() {
		return this.source.options();
	}

	/**
	 * Deliver a new state.
	 * @param run the run as it is now
	 */
	void update(AgentRun run) {
		this.newest = run;
		drain();
	}

	/**
	 * Deliver the state at the beginning of the subscription, unless there is a newer
	 * one.
	 * @param run the run as it was then
	 */
	void join(AgentRun run) {
		NEWEST.compareAndSet(this, null, run);
		drain();
	}

	boolean isCancelled() {
		return this.done;
	}

	/**
	 * Fail the subscription.
	 * @param reason the failure
	 */
	void fail(Throwable reason) {
		this.failure = reason;
		drain();
	}

	@Override
	public void request(long n) {
		if (Operators.validate(n)) {
			Operators.addCap(REQUESTED, this, n);
			drain();
		}
	}

	@Override
	public void cancel() {
		this.done = true;
		this.source.remove(this);
	}

	private void drain() {
		if (WORK.getAndIncrement(this) != 0) {
			return;
		}
		int missed = 1;
		while (missed != 0) {
			if (!this.done) {
				deliver();
			}
			missed = WORK.addAndGet(this, -missed);
		}
	}

	private void deliver() {
		Throwable reason = this.failure;
		AgentRun run = this.newest;
		boolean changed = run != null && !run.equals(this.delivered);
		if (run != null && changed && this.requested > 0) {
			AgentRun previous = this.delivered;
			this.delivered = run;
			Operators.produced(REQUESTED, this, 1);
			this.subscriber.onNext(new RunChange(previous, run));
			changed = false;
		}
		if (this.done) {
			return;
		}
		if (!changed && run != null && run.status().isTerminal()) {
			this.done = true;
			this.subscriber.onComplete();
		}
		else if (reason != null) {
			this.done = true;
			this.subscriber.onError(reason);
		}
	}

}

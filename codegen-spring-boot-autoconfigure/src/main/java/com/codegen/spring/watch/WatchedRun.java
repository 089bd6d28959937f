package com.codegen.spring.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.watch.PollPlan.Candidate;

/**
 * A watched run: its subscriptions, what is known of it and when it is polled next.
 * Guarded by the lock of its watcher.
 */
final class WatchedRun {

	private final long id;

	private final KnownRun known;

	private final PollSchedule schedule;

	private @Nullable WatchSubscription first;

	private @Nullable List<WatchSubscription> others;

	private boolean kept;

	WatchedRun(long id, long now) {
		this.id = id;
		this.known = new KnownRun(now);
		this.schedule = new PollSchedule(now);
	}

	long id() {
		return this.id;
	}

	KnownRun known() {
		return this.known;
	}

	PollSchedule schedule() {
		return this.schedule;
	}

	/**
	 * Watch the run until it has ended, also without a subscription.
	 */
	void keep() {
		this.kept = true;
	}

	boolean isWanted() {
		return this.kept || this.first != null;
	}

	/**
	 * Whether the run has no subscription and too many reads in a row have failed.
	 */
	boolean isHopeless() {
		return this.first == null && this.known.isUnreadable();
	}

	void add(WatchSubscription subscription) {
		if (this.first == null) {
			this.first = subscription;
		}
		else {
			this.others = (this.others != null) ? this.others : new ArrayList<>(1);
			this.others.add(subscription);
		}
		this.schedule.prefer(shortestPreferred());
	}

	void remove(WatchSubscription subscription) {
		List<WatchSubscription> remaining = new ArrayList<>(subscriptions());
		remaining.remove(subscription);
		this.first = remaining.isEmpty() ? null : remaining.remove(0);
		this.others = remaining.isEmpty() ? null : remaining;
		this.schedule.prefer(shortestPreferred());
	}

	List<WatchSubscription> subscriptions() {
		List<WatchSubscription> all = new ArrayList<>();
		if (this.first != null) {
			all.add(this.first);
		}
		if (this.others != null) {
			all.addAll(this.others);
		}
		return all;
	}

	private @Nullable PollInterval shortestPreferred() {
		return subscriptions().stream()
			.flatMap((subscription) -> Stream.ofNullable(subscription.options().pollInterval()))
			.min(Duration::compareTo)
			.map(PollInterval::constant)
			.orElse(null);
	}

	/**
	 * The time of the next poll, in nanoseconds.
	 */
	long due(PollInterval usual) {
		if (this.known.run() == null) {
			return this.schedule.due();
		}
		return this.known.isConfirmationRequired() ? this.schedule.seen() : this.schedule.due(usual);
	}

	Candidate candidate(RunPositions positions, int added, PollInterval usual, long now) {
		long unseen = now - this.schedule.seen() + ((this.known.run() != null) ? 0 : usual.max().toNanos());
		return new Candidate(this.id, this.known.position(this.id, positions, added), unseen, now - due(usual) >= 0,
				this.known.isListed(now));
	}

}

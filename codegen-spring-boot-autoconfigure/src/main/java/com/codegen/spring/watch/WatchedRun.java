package com.codegen.spring.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.watch.PollPlan.Candidate;

/**
 * A run that is followed: what is known of it, and who wants to know. Guarded by the lock
 * of its watcher. All times are nanoseconds.
 */
final class WatchedRun {

	private static final long UNKNOWN_RANK = Long.MIN_VALUE;

	private static final int MAX_MISSES = 3;

	private final long id;

	private @Nullable AgentRun known;

	private @Nullable WatchSubscription first;

	private @Nullable List<WatchSubscription> others;

	private @Nullable PollInterval wish;

	private boolean followed;

	private boolean unconfirmed;

	private byte misses;

	private int looks;

	private long since;

	private long seen;

	private long due;

	private long rank = UNKNOWN_RANK;

	WatchedRun(long id, long now) {
		this.id = id;
		this.since = now;
		this.seen = now;
		this.due = now;
	}

	long id() {
		return this.id;
	}

	@Nullable AgentRun known() {
		return this.known;
	}

	boolean isWanted() {
		return this.followed || this.first != null;
	}

	/**
	 * Take note of a run that somebody read elsewhere and follow it from now on: what was
	 * asked before says nothing about it.
	 */
	void restart(AgentRun run, long now, long nextLook) {
		this.known = run;
		this.since = now;
		this.seen = now;
		this.looks = 0;
		this.due = nextLook;
		this.unconfirmed = false;
	}

	void follow() {
		this.followed = true;
	}

	void add(WatchSubscription subscription) {
		if (this.first == null) {
			this.first = subscription;
		}
		else {
			this.others = (this.others != null) ? this.others : new ArrayList<>(1);
			this.others.add(subscription);
		}
		this.wish = shortestWish();
	}

	/**
	 * Look no later than this.
	 */
	void hasten(long latest) {
		if (latest - this.due < 0) {
			this.due = latest;
		}
	}

	void remove(WatchSubscription subscription) {
		List<WatchSubscription> remaining = new ArrayList<>(subscriptions());
		remaining.remove(subscription);
		this.first = remaining.isEmpty() ? null : remaining.remove(0);
		this.others = remaining.isEmpty() ? null : remaining;
		this.wish = shortestWish();
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

	private @Nullable PollInterval shortestWish() {
		return subscriptions().stream()
			.flatMap((subscription) -> Stream.ofNullable(subscription.options().pollInterval()))
			.min(Duration::compareTo)
			.map(PollInterval::constant)
			.orElse(null);
	}

	PollInterval interval(PollInterval usual) {
		return (this.wish != null) ? this.wish : usual;
	}

	/**
	 * When to look next, no sooner than the shortest interval after the run was seen.
	 */
	long due(PollInterval usual) {
		if (this.known == null) {
			return this.due;
		}
		if (this.unconfirmed) {
			return this.seen;
		}
		return Math.max(this.due, this.seen + interval(usual).initial().toNanos());
	}

	/**
	 * The run was looked at.
	 * @param run the run as it is now
	 * @param asked when the request was made
	 * @param listed whether a list showed it
	 * @return the change, or {@code null} when there is none or it must be confirmed
	 */
	@Nullable RunChange update(AgentRun run, long asked, boolean listed) {
		if (asked - this.since < 0) {
			return null;
		}
		if (listed && run.status().isTerminal() && run.result() == null && !run.equals(this.known)) {
			this.unconfirmed = true;
			return null;
		}
		AgentRun previous = this.known;
		AgentRun now = (previous != null) ? keepMetadata(run, previous) : run;
		this.known = now;
		this.unconfirmed = false;
		return now.equals(previous) ? null : new RunChange(previous, now);
	}

	/**
	 * A list may leave out what was given when the run was started.
	 */
	private static AgentRun keepMetadata(AgentRun run, AgentRun previous) {
		return (run.metadata().isEmpty() && !previous.metadata().isEmpty()) ? run.withMetadata(previous.metadata())
				: run;
	}

	/**
	 * Plan the next look.
	 * @param usual the usual interval
	 * @param now the present time
	 * @param changed whether the last look brought something new
	 * @param random a number from 0 (inclusive) to 1 (exclusive)
	 */
	void looked(PollInterval usual, long now, boolean changed, double random) {
		boolean planned = changed || now - this.due >= 0;
		this.seen = now;
		if (planned) {
			this.looks = changed ? 0 : this.looks + 1;
			this.due = now + interval(usual).before(this.looks, random).toNanos();
		}
	}

	void found(long newRank) {
		this.rank = newRank;
		this.misses = 0;
	}

	/**
	 * Reading the run by itself has failed.
	 */
	void failed(PollInterval usual, long now, double random) {
		this.unconfirmed = false;
		looked(usual, now, false, random);
	}

	void missed() {
		this.rank = UNKNOWN_RANK;
		this.misses = (byte) Math.min(MAX_MISSES, this.misses + 1);
	}

	boolean isNew(RunPositions positions) {
		return this.rank == UNKNOWN_RANK && positions.isNew(this.id);
	}

	Candidate candidate(RunPositions positions, int added, PollInterval usual, long now) {
		long place = (this.rank != UNKNOWN_RANK) ? this.rank : positions.rank(this.id);
		long position = isNew(positions) ? 0 : positions.position(place, added);
		long unseen = now - this.seen + ((this.known != null) ? 0 : usual.max().toNanos());
		return new Candidate(this.id, position, unseen, now - due(usual) >= 0,
				this.misses < MAX_MISSES && !this.unconfirmed);
	}

}

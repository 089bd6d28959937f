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

	private static final int MAX_FAILURES = 20;

	private static final long UNLISTED = Duration.ofMinutes(1).toNanos();

	private final long id;

	private @Nullable AgentRun known;

	private @Nullable WatchSubscription first;

	private @Nullable List<WatchSubscription> others;

	private @Nullable PollInterval wish;

	private boolean followed;

	private Confirmation confirmation = Confirmation.NONE;

	private byte misses;

	private byte failures;

	private int looks;

	private long since;

	private long seen;

	private long due;

	private long listedFrom;

	private long rank = UNKNOWN_RANK;

	WatchedRun(long id, long now) {
		this.id = id;
		this.since = now;
		this.seen = now;
		this.due = now;
		this.listedFrom = now;
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
		this.confirmation = Confirmation.NONE;
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

	/**
	 * Look no sooner than this.
	 */
	void holdOff(long earliest) {
		if (earliest - this.due > 0) {
			this.due = earliest;
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
		if (this.confirmation == Confirmation.WANTED) {
			return this.seen;
		}
		return Math.max(this.due, this.seen + interval(usual).initial().toNanos());
	}

	boolean isSeenBefore(long moment) {
		return moment - this.seen > 0;
	}

	/**
	 * Whether nobody waits for the run, and it could not be read again and again.
	 */
	boolean isHopeless() {
		return this.first == null && this.failures >= MAX_FAILURES;
	}

	/**
	 * Whether an answer says nothing about the run, because it was asked for before that
	 * which is known.
	 */
	boolean isStale(long asked) {
		return asked - this.since < 0;
	}

	/**
	 * The run was looked at.
	 * @param run the run as it is now
	 * @param listed whether a list showed it
	 * @return the run as it is known now, or {@code null} when it must be confirmed
	 */
	@Nullable AgentRun update(AgentRun run, boolean listed) {
		boolean incomplete = listed && run.status().isTerminal() && run.result() == null;
		if (incomplete && this.confirmation != Confirmation.FAILED && !run.equals(this.known)) {
			this.confirmation = Confirmation.WANTED;
			return null;
		}
		AgentRun previous = this.known;
		AgentRun now = (previous != null) ? keepMetadata(run, previous) : run;
		this.known = now.equals(previous) ? previous : now;
		this.confirmation = Confirmation.NONE;
		this.failures = 0;
		return this.known;
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
	void failed(PollInterval usual, long now, boolean others, double random) {
		if (others && this.failures < MAX_FAILURES) {
			this.failures++;
		}
		this.confirmation = (this.confirmation != Confirmation.NONE) ? Confirmation.FAILED : Confirmation.NONE;
		looked(usual, now, false, random);
	}

	/**
	 * A page has not shown the run. After some of them it is not looked for on pages for
	 * a while.
	 */
	void missed(long now) {
		this.rank = UNKNOWN_RANK;
		this.misses++;
		if (this.misses >= MAX_MISSES) {
			unlist(now);
		}
	}

	/**
	 * Read the run by itself for a while.
	 */
	void unlist(long now) {
		this.misses = 0;
		this.listedFrom = now + UNLISTED;
	}

	/**
	 * Whether the run was started after the list was read, as far as is known.
	 */
	boolean isAdded(RunPositions positions, long read) {
		return this.rank == UNKNOWN_RANK && this.since - read > 0 && positions.isNew(this.id);
	}

	Candidate candidate(RunPositions positions, int added, PollInterval usual, long now) {
		long place = (this.rank != UNKNOWN_RANK) ? this.rank : positions.rank(this.id);
		long position = positions.position(place, added);
		long unseen = now - this.seen + ((this.known != null) ? 0 : usual.max().toNanos());
		return new Candidate(this.id, position, unseen, now - due(usual) >= 0,
				now - this.listedFrom >= 0 && this.confirmation != Confirmation.WANTED);
	}

	/**
	 * Whether an end that a list has shown without a result is to be confirmed by reading
	 * the run.
	 */
	private enum Confirmation {

		NONE, WANTED, FAILED

	}

}

package com.codegen.spring.watch;

import org.jspecify.annotations.Nullable;

/**
 * When a watched run is polled next. Guarded by the lock of its watcher. All times are
 * nanoseconds.
 */
final class PollSchedule {

	private @Nullable PollInterval preferred;

	private int unchanged;

	private long seen;

	private long due;

	PollSchedule(long now) {
		this.seen = now;
		this.due = now;
	}

	/**
	 * Start again with the first interval.
	 * @param now the present time, at which the run is known
	 * @param nextPoll the time of the next poll
	 */
	void restart(long now, long nextPoll) {
		this.seen = now;
		this.unchanged = 0;
		this.due = nextPoll;
	}

	/**
	 * Replace the usual interval.
	 * @param interval the interval, or {@code null} for the usual one
	 */
	void prefer(@Nullable PollInterval interval) {
		this.preferred = interval;
	}

	PollInterval interval(PollInterval usual) {
		return (this.preferred != null) ? this.preferred : usual;
	}

	/**
	 * Poll no later than at a given time.
	 */
	void pollBefore(long latest) {
		if (latest - this.due < 0) {
			this.due = latest;
		}
	}

	/**
	 * Poll no sooner than at a given time.
	 */
	void pollAfter(long earliest) {
		if (earliest - this.due > 0) {
			this.due = earliest;
		}
	}

	/**
	 * The time of the next poll.
	 */
	long due() {
		return this.due;
	}

	/**
	 * The time of the next poll, at least the shortest interval after the run was seen: a
	 * page that was read for other runs can have shown it.
	 */
	long due(PollInterval usual) {
		return Math.max(this.due, this.seen + interval(usual).initial().toNanos());
	}

	/**
	 * When the run was last seen, or watching it began.
	 */
	long seen() {
		return this.seen;
	}

	/**
	 * Plan the next poll after a response.
	 * @param usual the usual interval
	 * @param now the present time
	 * @param changed whether the response has shown a change
	 * @param random a number from 0 (inclusive) to 1 (exclusive)
	 */
	void polled(PollInterval usual, long now, boolean changed, double random) {
		boolean planned = changed || now - this.due >= 0;
		this.seen = now;
		if (planned) {
			this.unchanged = changed ? 0 : this.unchanged + 1;
			this.due = now + interval(usual).before(this.unchanged, random).toNanos();
		}
	}

}

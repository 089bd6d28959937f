package com.codegen.spring.watch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

import com.codegen.spring.exchange.TimeSource;

/**
 * The part of a limit that all pollers of one client may spend. Never more requests than
 * the part allows in any window; a quarter of them may go in a row, the others evenly, so
 * that a look is never far away.
 */
public final class PollQuota {

	private static final int BURST_DIVISOR = 4;

	private final TimeSource time;

	private final int limit;

	private final int permits;

	private final long window;

	private final Deque<Long> sent = new ArrayDeque<>();

	/**
	 * Create the quota.
	 * @param time measures
	 * @param limit how many requests the server allows in a window
	 * @param window the window
	 * @param share the part of them that may be spent, at least one request
	 */
	public PollQuota(TimeSource time, int limit, Duration window, double share) {
		this.time = time;
		this.limit = limit;
		this.permits = Math.max(1, (int) Math.floor(limit * share));
		this.window = window.toNanos();
	}

	/**
	 * Take a place for one request, if there is one now: one that is booked ahead would
	 * be lost to the others when nobody waits for it any more.
	 * @return zero when the request may be sent, otherwise the time until asking again
	 */
	synchronized Duration reserve() {
		long now = this.time.nanoTime();
		forget(now);
		Long last = this.sent.peekLast();
		long at = now;
		if (last != null) {
			at = Math.max(now, last + gap());
		}
		Long oldest = this.sent.peekFirst();
		if (oldest != null && this.sent.size() >= this.permits) {
			at = Math.max(at, oldest + this.window);
		}
		if (at == now) {
			this.sent.addLast(now);
		}
		return Duration.ofNanos(at - now);
	}

	/**
	 * How many requests the quota lets go in some time when it is fully used.
	 * @param duration the time
	 * @return the number, at least 1
	 */
	int requestsIn(Duration duration) {
		return (int) Math.max(1, duration.toNanos() * this.permits / this.window);
	}

	/**
	 * The part of the limit that was spent in the last window.
	 * @return the part, 0 to 1
	 */
	public synchronized double used() {
		forget(this.time.nanoTime());
		return (double) this.sent.size() / this.limit;
	}

	/**
	 * The less of the quota is used, the closer requests may follow each other.
	 */
	private long gap() {
		long even = this.window / this.permits;
		return even * Math.min(this.permits, (long) this.sent.size() * BURST_DIVISOR) / this.permits;
	}

	private void forget(long now) {
		while (!this.sent.isEmpty() && now - this.sent.getFirst() >= this.window) {
			this.sent.removeFirst();
		}
	}

}

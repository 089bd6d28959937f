package com.codegen.spring.ratelimit;

/**
 * The last N send times in a ring, N being the limit. A request may leave when the one N
 * places before it has left the window, hence no window of that length, wherever it
 * starts, holds more than N. All times are nanoseconds.
 */
final class SlidingWindow {

	private final long[] sendTimes;

	private final long span;

	private int next;

	private boolean full;

	SlidingWindow(int permits, long span) {
		this.sendTimes = new long[permits];
		this.span = span;
	}

	/**
	 * Reserve the next free time.
	 * @param now the present time
	 * @param maxWait the longest acceptable wait
	 * @return the wait; nothing is reserved when it is above the maximum
	 */
	synchronized long reserve(long now, long maxWait) {
		long wait = this.full ? Math.max(0, this.sendTimes[this.next] + this.span - now) : 0;
		if (wait <= maxWait) {
			this.sendTimes[this.next] = now + wait;
			this.next = (this.next + 1) % this.sendTimes.length;
			this.full |= this.next == 0;
		}
		return wait;
	}

}

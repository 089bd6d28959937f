package com.codegen.spring.ratelimit;

import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The last N requests in a ring, where N is the limit. A request can be sent when the
 * request N places before it has left the window. So two requests with the same place in
 * the ring are never in the same window, and no window contains more than N requests. All
 * times are nanoseconds.
 */
final class SlidingWindow {

	private final Slot[] ring;

	private final long span;

	private int next;

	SlidingWindow(int permits, long span) {
		this.ring = new Slot[permits];
		this.span = span;
	}

	/**
	 * Reserve the next place in the ring.
	 * @param now the present time
	 * @param maxWait the longest acceptable wait
	 * @return the place; if its delay is above the maximum, nothing is reserved
	 */
	synchronized Slot reserve(long now, long maxWait) {
		Slot slot = new Slot(this.ring[this.next], now, this.span);
		if (slot.delay(now) <= maxWait) {
			this.ring[this.next] = slot;
			this.next = (this.next + 1) % this.ring.length;
		}
		return slot;
	}

	/**
	 * Count the permits that are used.
	 * @param now the present time
	 * @param window the length of the window
	 * @return when the requests of the last window were sent or are to be sent, the
	 * oldest first
	 */
	synchronized long[] used(long now, long window) {
		return Arrays.stream(this.ring)
			.filter(Objects::nonNull)
			.mapToLong(Slot::time)
			.filter((sent) -> now - sent < window)
			.sorted()
			.toArray();
	}

	/**
	 * A place in the ring with the time at which its request is sent, as far as is known.
	 */
	static final class Slot {

		private final long span;

		private @Nullable Slot predecessor;

		private long time;

		private Slot(@Nullable Slot predecessor, long now, long span) {
			this.predecessor = predecessor;
			this.span = span;
			this.time = now;
			this.time = now + delay(now);
		}

		/**
		 * The time to wait. If it is zero, the predecessor is released, so that places do
		 * not form a growing chain.
		 * @param now the present time
		 * @return the time, zero if the request can be sent
		 */
		synchronized long delay(long now) {
			long delay = Math.max(0, this.time - now);
			if (this.predecessor != null) {
				delay = Math.max(delay, this.predecessor.time() + this.span - now);
			}
			if (delay == 0) {
				this.predecessor = null;
			}
			return delay;
		}

		/**
		 * Record that the request is sent. This is later than planned if it had to wait
		 * for a connection.
		 * @param now the present time
		 */
		synchronized void sent(long now) {
			this.time = now;
		}

		private synchronized long time() {
			return this.time;
		}

	}

}

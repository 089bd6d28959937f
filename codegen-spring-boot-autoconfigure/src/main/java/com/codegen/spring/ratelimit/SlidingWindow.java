package com.codegen.spring.ratelimit;

import org.jspecify.annotations.Nullable;

/**
 * The last N requests in a ring, N being the limit. A request may leave when the one N
 * places before it has left the window. Hence of the requests that share a place in the
 * ring no two are in one window, wherever it starts, and no window holds more than N. All
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
	 * Reserve the next place.
	 * @param now the present time
	 * @param maxWait the longest acceptable wait
	 * @return the place; nothing is reserved when its delay is above the maximum
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
	 * A place in the ring: when its request leaves, as far as is known.
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
		 * The time to wait. The predecessor is forgotten when there is none, so that no
		 * chain of places grows.
		 * @param now the present time
		 * @return the time, zero when the request may leave
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
		 * The request leaves: later than it was meant to when it had to wait for a
		 * connection.
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

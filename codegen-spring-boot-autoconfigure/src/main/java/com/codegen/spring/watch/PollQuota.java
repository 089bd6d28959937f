package com.codegen.spring.watch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import reactor.core.publisher.Mono;

import com.codegen.spring.exchange.TimeSource;

/**
 * The share of a rate limit that all pollers of one client can use. In any window they
 * send no more requests than the share allows. A quarter of these can be sent in a burst;
 * the others are spread evenly, so that a new run is never polled late.
 */
public final class PollQuota {

	private static final int BURST_DIVISOR = 4;

	/**
	 * Half of the permits are kept free for new runs and bursts.
	 */
	private static final int PERMITS_PER_REQUEST = 2;

	private final TimeSource time;

	private final int limit;

	private final int permits;

	private final long window;

	private final Deque<Long> sent = new ArrayDeque<>();

	private final Map<Object, Integer> needs = new HashMap<>();

	/**
	 * Create the quota.
	 * @param time measures and waits
	 * @param limit how many requests the server allows in a window
	 * @param window the window
	 * @param share the share that pollers can use, above 0 and at most 1; it amounts to
	 * at least one request
	 */
	public PollQuota(TimeSource time, int limit, Duration window, double share) {
		this.time = time;
		this.limit = limit;
		this.permits = Math.max(1, (int) Math.floor(limit * share));
		this.window = window.toNanos();
	}

	/**
	 * Wait until a request can be sent.
	 * @return completes when the request can be sent
	 */
	Mono<Void> acquire() {
		return Mono.defer(() -> {
			Duration wait = reserve();
			return wait.isZero() ? Mono.empty() : this.time.delay(wait).then(acquire());
		});
	}

	/**
	 * Take a permit for one request if there is one now. Permits are not reserved in
	 * advance, because a reserved permit would be lost if its poller is stopped.
	 * @return zero if the request can be sent, otherwise the time until the next attempt
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
	 * Record how many requests a poller needs to poll all of its runs once.
	 * @param poller the poller
	 * @param requests the number of requests, 0 if it has stopped
	 * @return the shortest time in which all pollers can poll all of their runs once and
	 * leave half of the quota free
	 */
	synchronized Duration timeToPoll(Object poller, int requests) {
		if (requests > 0) {
			this.needs.put(poller, requests);
		}
		else {
			this.needs.remove(poller);
		}
		long all = this.needs.values().stream().mapToLong(Integer::longValue).sum();
		return Duration.ofNanos(this.window / this.permits * PERMITS_PER_REQUEST * all);
	}

	/**
	 * How many requests can be sent in a given time if the quota is fully used.
	 * @param duration the time
	 * @return the number, at least 1
	 */
	int requestsIn(Duration duration) {
		return (int) Math.max(1, duration.toNanos() * this.permits / this.window);
	}

	/**
	 * The share of the rate limit that was used in the last window.
	 * @return the share, 0 to 1
	 */
	public synchronized double used() {
		forget(this.time.nanoTime());
		return (double) this.sent.size() / this.limit;
	}

	/**
	 * The minimum time between two requests: the less of the quota is used, the shorter.
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

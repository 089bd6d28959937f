package com.codegen.spring.test.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import com.codegen.spring.test.simulation.rest.RateClass;

/**
 * Counts admitted requests per token and rate class.
 */
final class RateLimiter {

	private final RateLimitWindow window;

	private final Map<Key, Deque<Instant>> admitted = new HashMap<>();

	RateLimiter(RateLimitWindow window) {
		this.window = window;
	}

	// Admit a request, or say how long the caller has to wait.
	Duration admit(String token, RateClass rateClass, Instant now) {
		Deque<Instant> times = this.admitted.computeIfAbsent(new Key(token, rateClass), (key) -> new ArrayDeque<>());
		times.removeIf((time) -> !now.isBefore(leavesAt(time, rateClass)));
		if (times.size() < rateClass.limit()) {
			times.addLast(now);
			return Duration.ZERO;
		}
		return Duration.between(now, leavesAt(times.getFirst(), rateClass));
	}

	private Instant leavesAt(Instant time, RateClass rateClass) {
		if (this.window == RateLimitWindow.SLIDING) {
			return time.plus(rateClass.window());
		}
		long millis = rateClass.window().toMillis();
		return Instant.ofEpochMilli((Math.floorDiv(time.toEpochMilli(), millis) + 1) * millis);
	}

	private record Key(String token, RateClass rateClass) {
	}

}

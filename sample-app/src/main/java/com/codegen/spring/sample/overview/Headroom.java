package com.codegen.spring.sample.overview;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;

import com.codegen.spring.exchange.CallListener;
import com.codegen.spring.exchange.Endpoint;
import com.codegen.spring.exchange.RateClass;
import com.codegen.spring.ratelimit.RateLimit;
import com.codegen.spring.ratelimit.RateLimits;

/**
 * How much of the documented limits this service has used within their windows.
 */
class Headroom implements CallListener {

	private static final List<RateClass> SHOWN = List.of(RateClass.STANDARD, RateClass.LOGS, RateClass.RUN_CREATION);

	private final RateLimits limits = RateLimits.documented();

	private final Map<RateClass, Deque<Long>> sent = new EnumMap<>(RateClass.class);

	private final LongSupplier ticker;

	Headroom(LongSupplier ticker) {
		this.ticker = ticker;
		Arrays.stream(RateClass.values()).forEach((rateClass) -> this.sent.put(rateClass, new ArrayDeque<>()));
	}

	@Override
	public void onAttempt(Endpoint endpoint) {
		Deque<Long> times = times(endpoint.rateClass());
		synchronized (times) {
			times.add(this.ticker.getAsLong());
			forgetOld(endpoint.rateClass(), times);
		}
	}

	/**
	 * What is used now.
	 * @return the classes that matter to a reader
	 */
	List<Use> uses() {
		return SHOWN.stream().map(this::use).toList();
	}

	private Use use(RateClass rateClass) {
		RateLimit limit = this.limits.get(rateClass);
		Deque<Long> times = times(rateClass);
		synchronized (times) {
			forgetOld(rateClass, times);
			int used = Math.min(times.size(), limit.permits());
			return new Use(title(rateClass), used, limit.permits() - used, limit.permits(), limit.window().toSeconds());
		}
	}

	private void forgetOld(RateClass rateClass, Deque<Long> times) {
		long window = this.limits.get(rateClass).window().toNanos();
		long now = this.ticker.getAsLong();
		while (!times.isEmpty() && now - times.getFirst() >= window) {
			times.removeFirst();
		}
	}

	private Deque<Long> times(RateClass rateClass) {
		return Objects.requireNonNull(this.sent.get(rateClass));
	}

	private static String title(RateClass rateClass) {
		return switch (rateClass) {
			case RUN_CREATION -> "Starting, continuing";
			case LOGS -> "Reading logs";
			default -> "Everything else";
		};
	}

	/**
	 * What is used of a limit.
	 *
	 * @param title which requests
	 * @param used how many were sent within the window
	 * @param left how many more may be
	 * @param limit how many may be
	 * @param seconds the length of the window
	 */
	public record Use(String title, int used, int left, int limit, long seconds) {

	}

}

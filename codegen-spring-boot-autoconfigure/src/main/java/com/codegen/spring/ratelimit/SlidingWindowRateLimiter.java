package com.codegen.spring.ratelimit;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;

import reactor.core.publisher.Mono;

import com.codegen.spring.exchange.RateClass;

/**
 * One {@link SlidingWindow} for each rate class. It is a little longer than the
 * documented one, because network latency varies between requests.
 */
final class SlidingWindowRateLimiter implements CodegenRateLimiter {

	private static final Duration MIN_MARGIN = Duration.ofMillis(250);

	private final Map<RateClass, SlidingWindow> windows = new EnumMap<>(RateClass.class);

	private final RateLimits limits;

	private final LongSupplier ticker;

	SlidingWindowRateLimiter(RateLimits limits, LongSupplier ticker) {
		this.limits = limits;
		this.ticker = ticker;
		limits.limits()
			.forEach((rateClass, limit) -> this.windows.put(rateClass,
					new SlidingWindow(limit.permits(), span(limit.window()).toNanos())));
	}

	@Override
	public Mono<Permit> reserve(RateClass rateClass, Duration maxWait) {
		SlidingWindow window = Objects.requireNonNull(this.windows.get(rateClass));
		return Mono.fromSupplier(
				() -> new SlotPermit(window.reserve(this.ticker.getAsLong(), maxWait.toNanos()), this.ticker));
	}

	@Override
	public List<RateLimitUsage> usage() {
		long now = this.ticker.getAsLong();
		return Arrays.stream(RateClass.values()).map((rateClass) -> usage(rateClass, now)).toList();
	}

	private RateLimitUsage usage(RateClass rateClass, long now) {
		RateLimit limit = this.limits.get(rateClass);
		long window = limit.window().toNanos();
		long[] used = Objects.requireNonNull(this.windows.get(rateClass)).used(now, window);
		Duration resetsIn = (used.length > 0) ? Duration.ofNanos(used[0] + window - now) : Duration.ZERO;
		return new RateLimitUsage(rateClass, limit, used.length, resetsIn, Duration.ZERO);
	}

	private static Duration span(Duration window) {
		Duration margin = window.dividedBy(100);
		return window.plus((margin.compareTo(MIN_MARGIN) > 0) ? margin : MIN_MARGIN);
	}

	/**
	 * A permit with a place in a window.
	 *
	 * @param slot the place
	 * @param ticker nanoseconds that only grow
	 */
	private record SlotPermit(SlidingWindow.Slot slot, LongSupplier ticker) implements Permit {

		@Override
		public Duration delay() {
			return Duration.ofNanos(this.slot.delay(this.ticker.getAsLong()));
		}

		@Override
		public void sent() {
			this.slot.sent(this.ticker.getAsLong());
		}

	}

}

package com.codegen.spring.ratelimit;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;

import reactor.core.publisher.Mono;

import com.codegen.spring.exchange.RateClass;

/**
 * One {@link SlidingWindow} for each rate class, a little longer than the documented one:
 * requests do not all take the same time from here to the server.
 */
final class SlidingWindowRateLimiter implements CodegenRateLimiter {

	private static final Duration MIN_MARGIN = Duration.ofMillis(250);

	private final Map<RateClass, SlidingWindow> windows = new EnumMap<>(RateClass.class);

	private final LongSupplier ticker;

	SlidingWindowRateLimiter(RateLimits limits, LongSupplier ticker) {
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

	private static Duration span(Duration window) {
		Duration margin = window.dividedBy(100);
		return window.plus((margin.compareTo(MIN_MARGIN) > 0) ? margin : MIN_MARGIN);
	}

	/**
	 * A place in a window.
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

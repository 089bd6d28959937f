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
 * requests do not all take the same time to arrive.
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
	public Mono<Duration> reserve(RateClass rateClass, Duration maxWait) {
		SlidingWindow window = Objects.requireNonNull(this.windows.get(rateClass));
		return Mono.fromSupplier(() -> Duration.ofNanos(window.reserve(this.ticker.getAsLong(), maxWait.toNanos())));
	}

	private static Duration span(Duration window) {
		Duration margin = window.dividedBy(100);
		return window.plus((margin.compareTo(MIN_MARGIN) > 0) ? margin : MIN_MARGIN);
	}

}

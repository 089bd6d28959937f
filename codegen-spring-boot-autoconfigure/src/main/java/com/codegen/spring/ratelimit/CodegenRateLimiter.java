package com.codegen.spring.ratelimit;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

import reactor.core.publisher.Mono;

import com.codegen.spring.exchange.RateClass;

/**
 * Decides when a request can be sent. Share one among all clients that use the same token
 * on the same base URL.
 */
@FunctionalInterface
public interface CodegenRateLimiter {

	/**
	 * Reserve a permit for one request.
	 * @param rateClass the rate class of the request
	 * @param maxWait the longest wait that the caller accepts
	 * @return the permit; if its delay is longer than {@code maxWait}, nothing was
	 * reserved
	 */
	Mono<Permit> reserve(RateClass rateClass, Duration maxWait);

	/**
	 * How much of each rate limit is used, without a request.
	 * @return the usage of each rate class; empty if this limiter does not know it
	 */
	default List<RateLimitUsage> usage() {
		return List.of();
	}

	/**
	 * A limiter for one process. It records when the most recent requests were sent, so
	 * that short bursts are sent immediately and nearly all of the limit can be used.
	 * @param limits the limits
	 * @param ticker monotonic time in nanoseconds
	 * @return the limiter
	 */
	static CodegenRateLimiter slidingWindow(RateLimits limits, LongSupplier ticker) {
		return new SlidingWindowRateLimiter(limits, ticker);
	}

	/**
	 * A limiter without limits.
	 * @return the limiter
	 */
	static CodegenRateLimiter unlimited() {
		return (rateClass, maxWait) -> Mono.just(Permit.IMMEDIATE);
	}

}

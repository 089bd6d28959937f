package com.codegen.spring.ratelimit;

import java.time.Duration;
import java.util.function.LongSupplier;

import reactor.core.publisher.Mono;

import com.codegen.spring.exchange.RateClass;

/**
 * Tells when a request may be sent. Share one among all clients that use the same token
 * on the same base URL.
 */
@FunctionalInterface
public interface CodegenRateLimiter {

	/**
	 * Reserve a place for one request.
	 * @param rateClass the class whose limit the request spends
	 * @param maxWait the longest wait the caller accepts
	 * @return the permit; one whose delay is above {@code maxWait} means that nothing was
	 * reserved
	 */
	Mono<Permit> reserve(RateClass rateClass, Duration maxWait);

	/**
	 * A limiter for one process, exact to the request: it remembers the last send times,
	 * so that bursts leave at once and nearly all of the limit can be used.
	 * @param limits the limits
	 * @param ticker nanoseconds that only grow
	 * @return the limiter
	 */
	static CodegenRateLimiter slidingWindow(RateLimits limits, LongSupplier ticker) {
		return new SlidingWindowRateLimiter(limits, ticker);
	}

	/**
	 * A limiter that limits nothing.
	 * @return the limiter
	 */
	static CodegenRateLimiter unlimited() {
		return (rateClass, maxWait) -> Mono.just(Permit.IMMEDIATE);
	}

}

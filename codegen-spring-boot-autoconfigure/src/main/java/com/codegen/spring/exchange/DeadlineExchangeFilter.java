package com.codegen.spring.exchange;

import reactor.core.publisher.Mono;

/**
 * Ends a call that takes too long as a whole, retries and waits included. A response that
 * dribbles in never trips a read timeout; this does. Stamps attempts and elapsed time on
 * every failure.
 */
public final class DeadlineExchangeFilter implements CodegenExchangeFilter {

	private final CallTimeouts timeouts;

	private final TimeSource time;

	/**
	 * Create the filter.
	 * @param timeouts the time calls have
	 * @param time the clock
	 */
	public DeadlineExchangeFilter(CallTimeouts timeouts, TimeSource time) {
		this.timeouts = timeouts;
		this.time = time;
	}

	@Override
	public <T> Mono<T> filter(CodegenCall<T> call, CodegenExchange next) {
		return new DeadlineMono<>(next.exchange(call), call, this.timeouts, this.time);
	}

}

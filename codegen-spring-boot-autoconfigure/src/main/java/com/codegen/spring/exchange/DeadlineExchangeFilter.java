package com.codegen.spring.exchange;

import java.time.Duration;

import reactor.core.publisher.Mono;

import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenOutcomeUnknownException;
import com.codegen.spring.error.CodegenTimeoutException;
import com.codegen.spring.error.Outcome;

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
		return Mono.deferContextual((context) -> {
			Duration limit = CallTimeout.from(context).orElseGet(() -> this.timeouts.call(call.endpoint()));
			long start = this.time.nanoTime();
			call.deadline(start + limit.toNanos());
			return next.exchange(call)
				.timeout(limit, Mono.error(() -> timedOut(call, limit)), this.time.scheduler())
				.doOnError(CodegenException.class,
						(ex) -> ex.completeCall(call.attempts(), Duration.ofNanos(this.time.nanoTime() - start)));
		});
	}

	private static CodegenException timedOut(CodegenCall<?> call, Duration limit) {
		CodegenTimeoutException timeout = new CodegenTimeoutException(call.errorContext(), call.phase(), limit, null);
		return (timeout.getOutcome() == Outcome.UNKNOWN && !call.endpoint().repeatability().isRepeatable())
				? new CodegenOutcomeUnknownException(timeout) : timeout;
	}

}

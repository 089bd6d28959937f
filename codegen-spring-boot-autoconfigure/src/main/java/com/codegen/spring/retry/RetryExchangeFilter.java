package com.codegen.spring.retry;

import reactor.core.publisher.Mono;

import org.springframework.retry.backoff.BackOffPolicy;

import com.codegen.spring.exchange.CallListener;
import com.codegen.spring.exchange.CodegenCall;
import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.CodegenExchangeFilter;
import com.codegen.spring.exchange.TimeSource;

/**
 * Retries failed calls according to a Spring Retry policy. Regardless of the policy, it
 * never retries a call that must not take effect twice and might have taken effect. Waits
 * do not block a thread, except with a {@link BackOffPolicy} that does not accept a
 * {@code Sleeper}: it blocks a bounded elastic thread.
 */
public final class RetryExchangeFilter implements CodegenExchangeFilter {

	private final RetrySettings settings;

	private final CallListener callListener;

	private final TimeSource time;

	private final RetryBudget budget = new RetryBudget();

	/**
	 * Create the filter.
	 * @param settings the policies and listeners
	 * @param callListener notified of each retry
	 * @param time measures and waits
	 */
	public RetryExchangeFilter(RetrySettings settings, CallListener callListener, TimeSource time) {
		this.settings = settings;
		this.callListener = callListener;
		this.time = time;
	}

	@Override
	public <T> Mono<T> filter(CodegenCall<T> call, CodegenExchange next) {
		return Mono.defer(() -> new RetrySequence<>(this, call, next).start());
	}

	RetrySettings settings() {
		return this.settings;
	}

	CallListener callListener() {
		return this.callListener;
	}

	TimeSource time() {
		return this.time;
	}

	RetryBudget budget() {
		return this.budget;
	}

}

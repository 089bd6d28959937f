package com.codegen.spring.retry;

import reactor.core.publisher.Mono;

import org.springframework.retry.backoff.BackOffPolicy;

import com.codegen.spring.exchange.CallListener;
import com.codegen.spring.exchange.CodegenCall;
import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.CodegenExchangeFilter;
import com.codegen.spring.exchange.TimeSource;

/**
 * Repeats failed calls as a Spring Retry policy decides, and never one that must not be
 * done twice and may have been applied, whatever the policy says. Waits hold no thread;
 * only a {@link BackOffPolicy} that cannot be told how to sleep blocks, on a thread made
 * for it.
 */
public final class RetryExchangeFilter implements CodegenExchangeFilter {

	private final RetrySettings settings;

	private final CallListener callListener;

	private final TimeSource time;

	private final RetryBudget budget = new RetryBudget();

	/**
	 * Create the filter.
	 * @param settings the policies and listeners
	 * @param callListener hears of each repetition
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

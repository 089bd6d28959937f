package com.codegen.spring.deadline;

import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import com.codegen.spring.exchange.CallTimeouts;
import com.codegen.spring.exchange.CodegenCall;
import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.CodegenExchangeFilter;
import com.codegen.spring.exchange.TimeSource;

/**
 * Ends a call that exceeds its total time, including retries and waits. It also ends a
 * response that arrives slowly but never slowly enough for a read timeout. Ends all calls
 * when the client is closed, and lets none begin afterwards: the connection pool itself
 * would open anew. Adds the number of attempts and the elapsed time to every failure.
 */
public final class DeadlineExchangeFilter implements CodegenExchangeFilter, Disposable {

	private final CallTimeouts timeouts;

	private final Deadlines deadlines;

	/**
	 * Create the filter.
	 * @param timeouts the total times of calls
	 * @param time the clock
	 */
	public DeadlineExchangeFilter(CallTimeouts timeouts, TimeSource time) {
		this(timeouts, new Deadlines(time));
	}

	DeadlineExchangeFilter(CallTimeouts timeouts, Deadlines deadlines) {
		this.timeouts = timeouts;
		this.deadlines = deadlines;
	}

	@Override
	public <T> Mono<T> filter(CodegenCall<T> call, CodegenExchange next) {
		return new DeadlineMono<>(next.exchange(call), call, this.timeouts, this.deadlines);
	}

	@Override
	public void dispose() {
		this.deadlines.close();
	}

	@Override
	public boolean isDisposed() {
		return this.deadlines.isClosed();
	}

}

package com.codegen.spring;

import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import com.codegen.spring.error.CodegenConnectionException;
import com.codegen.spring.error.CodegenConnectionException.Reason;
import com.codegen.spring.error.ErrorContext;
import com.codegen.spring.exchange.CodegenCall;
import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.CodegenExchangeFilter;

/**
 * The connection pool of one client. Lets no request pass once it is closed: the pool
 * itself would open anew.
 */
final class Connections implements CodegenExchangeFilter, Disposable {

	private final Disposable pool;

	private volatile boolean closed;

	Connections(Disposable pool) {
		this.pool = pool;
	}

	@Override
	public <T> Mono<T> filter(CodegenCall<T> call, CodegenExchange next) {
		return this.closed ? Mono.error(() -> refusal(call)) : next.exchange(call);
	}

	private static CodegenConnectionException refusal(CodegenCall<?> call) {
		ErrorContext context = ErrorContext.of(call.endpoint().operation(), Reason.CLIENT_CLOSED.outcome(), false);
		return new CodegenConnectionException(context, Reason.CLIENT_CLOSED, null);
	}

	@Override
	public void dispose() {
		this.closed = true;
		this.pool.dispose();
	}

}

package com.codegen.spring.exchange;

import reactor.core.publisher.Mono;

/**
 * An exchange with a filter before it.
 *
 * @param next the exchange behind the filter
 * @param filter the filter
 */
record FilteredExchange(CodegenExchange next, CodegenExchangeFilter filter) implements CodegenExchange {

	@Override
	public <T> Mono<T> exchange(CodegenCall<T> call) {
		return this.filter.filter(call, this.next);
	}

}

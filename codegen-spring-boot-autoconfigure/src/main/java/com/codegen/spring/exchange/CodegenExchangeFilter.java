package com.codegen.spring.exchange;

import reactor.core.publisher.Mono;

/**
 * A step around a call. Unlike a filter of a {@code WebClient} it knows the operation and
 * sees the decoded response or the final exception.
 */
public interface CodegenExchangeFilter {

	/**
	 * Do something around a call.
	 * @param <T> the type of the response
	 * @param call the call
	 * @param next what sends the call
	 * @return the response
	 */
	<T> Mono<T> filter(CodegenCall<T> call, CodegenExchange next);

}

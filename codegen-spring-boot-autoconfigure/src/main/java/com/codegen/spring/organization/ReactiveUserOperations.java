package com.codegen.spring.organization;

import reactor.core.publisher.Mono;

import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.CodegenRequest;
import com.codegen.spring.exchange.Endpoints;

/**
 * Users, reactive. A failed call ends with a
 * {@link com.codegen.spring.error.CodegenException}.
 */
public interface ReactiveUserOperations {

	/**
	 * Operations that send their calls through an exchange.
	 * @param exchange sends the calls
	 * @return the operations
	 */
	static ReactiveUserOperations of(CodegenExchange exchange) {
		return () -> exchange.send(CodegenRequest.of(Endpoints.USER_ME, User.class));
	}

	/**
	 * The token's user. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @return the user
	 */
	Mono<User> me();

}

package com.codegen.spring.organization;

import reactor.core.publisher.Mono;

import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.page.Page;
import com.codegen.spring.page.PageRequest;

/**
 * The organizations of the token's user, reactive. A failed call ends with a
 * {@link com.codegen.spring.error.CodegenException}.
 */
public interface ReactiveOrganizationOperations {

	/**
	 * Operations that send their calls through an exchange.
	 * @param exchange sends the calls
	 * @return the operations
	 */
	static ReactiveOrganizationOperations of(CodegenExchange exchange) {
		return new DefaultReactiveOrganizationOperations(exchange);
	}

	/**
	 * List the organizations. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @param page which part of the list
	 * @return a page of organizations
	 */
	Mono<Page<Organization>> list(PageRequest page);

	/**
	 * List the first 100 organizations. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @return a page of organizations
	 */
	default Mono<Page<Organization>> list() {
		return list(PageRequest.first());
	}

}

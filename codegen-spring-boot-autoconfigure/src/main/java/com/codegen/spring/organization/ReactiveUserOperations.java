package com.codegen.spring.organization;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.OrganizationId;
import com.codegen.spring.page.Page;
import com.codegen.spring.page.PageRequest;

/**
 * Users of an organization, reactive. A failed call ends with a
 * {@link com.codegen.spring.error.CodegenException}; a request is sent for each
 * subscriber.
 */
public interface ReactiveUserOperations {

	/**
	 * Operations that send their calls through an exchange.
	 * @param exchange sends the calls
	 * @param organizationId the organization
	 * @return the operations
	 */
	static ReactiveUserOperations of(CodegenExchange exchange, OrganizationId organizationId) {
		return new DefaultReactiveUserOperations(exchange, organizationId);
	}

	/**
	 * List the users. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @param page which part of the list
	 * @return a page of users
	 */
	Mono<Page<User>> list(PageRequest page);

	/**
	 * List the first 100 of the users. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @return a page of users
	 */
	default Mono<Page<User>> list() {
		return list(PageRequest.first());
	}

	/**
	 * All of the users, read lazily. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD} for each 100 of them.
	 * @return the users
	 */
	Flux<User> all();

	/**
	 * Read a user. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @param id the user's id
	 * @return the user
	 */
	Mono<User> get(long id);

	/**
	 * The token's user. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @return the user
	 */
	Mono<User> me();

	/**
	 * Change a user. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}. The public OpenAPI document
	 * of 2025-10 does not list this operation: where it is missing the call ends with a
	 * {@link EndpointNotAvailableException}.
	 * @param id the user's id
	 * @param update what to change
	 * @return the changed user
	 */
	Mono<User> update(long id, UserUpdate update);

}

package com.codegen.spring.organization;

import com.codegen.spring.page.Page;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.page.Pages;

/**
 * Users of an organization, blocking. Every method throws a
 * {@link com.codegen.spring.error.CodegenException} when the call fails, and
 * {@link IllegalStateException} on a thread that must not block.
 */
public interface UserOperations {

	/**
	 * The blocking form of reactive operations.
	 * @param operations the reactive operations
	 * @return the blocking operations
	 */
	static UserOperations blocking(ReactiveUserOperations operations) {
		return new BlockingUserOperations(operations);
	}

	/**
	 * List the users. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @param page which part of the list
	 * @return a page of users
	 */
	Page<User> list(PageRequest page);

	/**
	 * List the first 100 of the users. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @return a page of users
	 */
	default Page<User> list() {
		return list(PageRequest.first());
	}

	/**
	 * All of the users, read lazily. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD} for each 100 of them.
	 * @return the users
	 */
	Pages<User> all();

	/**
	 * Read a user. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @param id the user's id
	 * @return the user
	 */
	User get(long id);

	/**
	 * The token's user. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @return the user
	 */
	User me();

	/**
	 * Change a user. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}. The public OpenAPI document
	 * of 2025-10 does not list this operation: where it is missing the call ends with a
	 * {@link EndpointNotAvailableException}.
	 * @param id the user's id
	 * @param update what to change
	 * @return the changed user
	 */
	User update(long id, UserUpdate update);

}

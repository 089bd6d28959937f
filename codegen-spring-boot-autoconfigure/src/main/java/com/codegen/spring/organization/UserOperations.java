package com.codegen.spring.organization;

import com.codegen.spring.exchange.Blocking;

/**
 * Users, blocking. Every method throws a
 * {@link com.codegen.spring.error.CodegenException} when the call fails.
 */
public interface UserOperations {

	/**
	 * The blocking form of reactive operations.
	 * @param operations the reactive operations
	 * @return the blocking operations
	 */
	static UserOperations blocking(ReactiveUserOperations operations) {
		return () -> Blocking.get(operations.me());
	}

	/**
	 * The token's user. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @return the user
	 */
	User me();

}

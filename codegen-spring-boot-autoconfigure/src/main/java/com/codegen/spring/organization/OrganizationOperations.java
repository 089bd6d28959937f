package com.codegen.spring.organization;

import com.codegen.spring.exchange.Blocking;
import com.codegen.spring.page.Page;
import com.codegen.spring.page.PageRequest;

/**
 * The organizations of the token's user, blocking. Every method throws a
 * {@link com.codegen.spring.error.CodegenException} when the call fails.
 */
public interface OrganizationOperations {

	/**
	 * The blocking form of reactive operations.
	 * @param operations the reactive operations
	 * @return the blocking operations
	 */
	static OrganizationOperations blocking(ReactiveOrganizationOperations operations) {
		return (page) -> Blocking.get(operations.list(page));
	}

	/**
	 * List the organizations. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @param page which part of the list
	 * @return a page of organizations
	 */
	Page<Organization> list(PageRequest page);

	/**
	 * List the first 100 organizations. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @return a page of organizations
	 */
	default Page<Organization> list() {
		return list(PageRequest.first());
	}

}

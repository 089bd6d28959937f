package com.codegen.spring.organization.token;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.page.Page;
import com.codegen.spring.page.PageRequest;

/**
 * API tokens of the token's user, blocking. Every method throws a
 * {@link com.codegen.spring.error.CodegenException} when the call fails, and
 * {@link IllegalStateException} on a thread that must not block.
 */
public interface ApiTokenOperations {

	/**
	 * The blocking form of reactive operations.
	 * @param operations the reactive operations
	 * @return the blocking operations
	 */
	static ApiTokenOperations blocking(ReactiveApiTokenOperations operations) {
		return new BlockingApiTokenOperations(operations);
	}

	/**
	 * Create a token. Repeated only when it certainly was not applied. One request of
	 * class {@link com.codegen.spring.exchange.RateClass#STANDARD}. The public OpenAPI
	 * document of 2025-10 does not list this operation: where it is missing the call ends
	 * with a {@link com.codegen.spring.organization.EndpointNotAvailableException}.
	 * @param name what to call it
	 * @param expiresAt when it ends, or {@code null} for never
	 * @return the token, shown this one time
	 */
	CreatedApiToken create(String name, @Nullable Instant expiresAt);

	/**
	 * Create a token that does not end. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}. The public OpenAPI document
	 * of 2025-10 does not list this operation: where it is missing the call ends with a
	 * {@link com.codegen.spring.organization.EndpointNotAvailableException}.
	 * @param name what to call it
	 * @return the token, shown this one time
	 */
	default CreatedApiToken create(String name) {
		return create(name, null);
	}

	/**
	 * List the tokens. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}. The public OpenAPI document
	 * of 2025-10 does not list this operation: where it is missing the call ends with a
	 * {@link com.codegen.spring.organization.EndpointNotAvailableException}.
	 * @param page which part of the list
	 * @return a page of tokens without their values
	 */
	Page<ApiTokenSummary> list(PageRequest page);

	/**
	 * List the first 100 tokens. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}. The public OpenAPI document
	 * of 2025-10 does not list this operation: where it is missing the call ends with a
	 * {@link com.codegen.spring.organization.EndpointNotAvailableException}.
	 * @return a page of tokens without their values
	 */
	default Page<ApiTokenSummary> list() {
		return list(PageRequest.first());
	}

	/**
	 * Revoke a token. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}. The public OpenAPI document
	 * of 2025-10 does not list this operation: where it is missing the call ends with a
	 * {@link com.codegen.spring.organization.EndpointNotAvailableException}.
	 * @param id the token's id
	 */
	void revoke(long id);

}

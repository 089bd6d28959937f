package com.codegen.spring.organization;

import java.time.Instant;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import com.codegen.spring.agentrun.ReactiveAgentRunOperations;
import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.OrganizationId;
import com.codegen.spring.organization.usage.OrganizationUsage;
import com.codegen.spring.organization.usage.UsageQuery;
import com.codegen.spring.page.Page;
import com.codegen.spring.page.PageRequest;

/**
 * The organizations of the token's user, reactive. A failed call ends with a
 * {@link com.codegen.spring.error.CodegenException}; a request is sent for each
 * subscriber.
 */
public interface ReactiveOrganizationOperations {

	/**
	 * Operations that send their calls through an exchange.
	 * @param exchange sends the calls
	 * @param organizationId the organization
	 * @return the operations
	 */
	static ReactiveOrganizationOperations of(CodegenExchange exchange, OrganizationId organizationId) {
		return new DefaultReactiveOrganizationOperations(exchange, organizationId,
				ReactiveUserOperations.of(exchange, organizationId),
				ReactiveAgentRunOperations.of(exchange, organizationId));
	}

	/**
	 * List the organizations. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @param page which part of the list
	 * @return a page of organizations
	 */
	Mono<Page<Organization>> list(PageRequest page);

	/**
	 * List the first 100 of the organizations. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @return a page of organizations
	 */
	default Mono<Page<Organization>> list() {
		return list(PageRequest.first());
	}

	/**
	 * All of the organizations, read lazily. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD} for each 100 of them.
	 * @return the organizations
	 */
	Flux<Organization> all();

	/**
	 * Find an organization in the list of the user's. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD} for each 100 organizations
	 * before it.
	 * @param id the organization's id
	 * @return the organization; a
	 * {@link com.codegen.spring.error.CodegenNotFoundException} when it is not in the
	 * list
	 */
	Mono<Organization> get(long id);

	/**
	 * The organization these operations act in, found as by {@link #get}. One request of
	 * class {@link com.codegen.spring.exchange.RateClass#STANDARD} for each 100
	 * organizations before it.
	 * @return the organization
	 */
	Mono<Organization> current();

	/**
	 * List the users of the organization. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @param page which part of the list
	 * @return a page of users
	 */
	Mono<Page<User>> members(PageRequest page);

	/**
	 * The users of the organization, read lazily. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD} for each 100 users.
	 * @return the users
	 */
	Flux<User> members();

	/**
	 * Count the agent runs of a time: the API has no operation for it. Reads the runs
	 * from the newest back to the first that is too old. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD} for each 100 runs.
	 * @param query which runs
	 * @return the counts
	 */
	Mono<OrganizationUsage> usage(UsageQuery query);

	/**
	 * Count the agent runs of a time, as {@link #usage(UsageQuery)} does. One request of
	 * class {@link com.codegen.spring.exchange.RateClass#STANDARD} for each 100 runs.
	 * @param from the start
	 * @param to the end, not included
	 * @return the counts
	 */
	default Mono<OrganizationUsage> usage(Instant from, Instant to) {
		return usage(UsageQuery.of(from, to));
	}

	/**
	 * Show the integrations of the organization. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @return the integrations, active or not
	 */
	Mono<OrganizationIntegrations> integrations();

	/**
	 * Read the rules for agents. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#EDIT_AND_RULES}.
	 * @return the rules
	 */
	Mono<CliRules> cliRules();

	/**
	 * Change the organization. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}. The public OpenAPI document
	 * of 2025-10 does not list this operation: where it is missing the call ends with a
	 * {@link EndpointNotAvailableException}.
	 * @param update what to change
	 * @return the changed organization
	 */
	Mono<Organization> update(OrganizationUpdate update);

}

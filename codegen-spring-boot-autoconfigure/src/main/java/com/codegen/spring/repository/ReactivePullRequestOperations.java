package com.codegen.spring.repository;

import reactor.core.publisher.Mono;

import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.OrganizationId;

/**
 * Pull requests of an organization, reactive. A failed call ends with a
 * {@link com.codegen.spring.error.CodegenException}; a request is sent for each
 * subscriber.
 */
public interface ReactivePullRequestOperations {

	/**
	 * Operations that send their calls through an exchange.
	 * @param exchange sends the calls
	 * @param organizationId the organization
	 * @return the operations
	 */
	static ReactivePullRequestOperations of(CodegenExchange exchange, OrganizationId organizationId) {
		return new DefaultReactivePullRequestOperations(exchange, organizationId);
	}

	/**
	 * Change the state of a pull request. Repeated only when it certainly was not
	 * applied. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#EDIT_AND_RULES}.
	 * @param pullRequestId the pull request's id on Codegen
	 * @param state the new state
	 * @return what came of it, which may be a refusal: see
	 * {@link PullRequestEdit#success()}
	 */
	Mono<PullRequestEdit> edit(long pullRequestId, PullRequestState state);

	/**
	 * Change the state of a pull request of a repository. Repeated only when it certainly
	 * was not applied. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#EDIT_AND_RULES}.
	 * @param repositoryId the repository's id
	 * @param pullRequestId the pull request's id on Codegen
	 * @param state the new state
	 * @return what came of it, which may be a refusal: see
	 * {@link PullRequestEdit#success()}
	 */
	Mono<PullRequestEdit> edit(long repositoryId, long pullRequestId, PullRequestState state);

}

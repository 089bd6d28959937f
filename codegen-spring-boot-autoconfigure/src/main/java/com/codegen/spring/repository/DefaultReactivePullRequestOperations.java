package com.codegen.spring.repository;

import reactor.core.publisher.Mono;

import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.CodegenRequest;
import com.codegen.spring.exchange.Endpoints;
import com.codegen.spring.exchange.OrganizationId;

/**
 * Describes each call as a request.
 *
 * @param exchange sends the calls
 * @param organizationId the organization
 */
record DefaultReactivePullRequestOperations(CodegenExchange exchange,
		OrganizationId organizationId) implements ReactivePullRequestOperations {

	@Override
	public Mono<PullRequestEdit> edit(long pullRequestId, PullRequestState state) {
		return this.exchange.send(CodegenRequest
			.of(Endpoints.PULL_REQUEST_EDIT, PullRequestEdit.class, this.organizationId, pullRequestId)
			.withBody(new EditPullRequest(state)));
	}

	@Override
	public Mono<PullRequestEdit> edit(long repositoryId, long pullRequestId, PullRequestState state) {
		return this.exchange
			.send(CodegenRequest
				.of(Endpoints.PULL_REQUEST_EDIT_IN_REPOSITORY, PullRequestEdit.class, this.organizationId, repositoryId,
						pullRequestId)
				.withBody(new EditPullRequest(state)));
	}

}

package com.codegen.spring.repository;

import com.codegen.spring.exchange.Blocking;

/**
 * The blocking rim over the reactive operations.
 *
 * @param reactive the reactive operations
 */
record BlockingPullRequestOperations(ReactivePullRequestOperations reactive) implements PullRequestOperations {

	@Override
	public PullRequestEdit edit(long pullRequestId, PullRequestState state) {
		return Blocking.get(this.reactive.edit(pullRequestId, state));
	}

	@Override
	public PullRequestEdit edit(long repositoryId, long pullRequestId, PullRequestState state) {
		return Blocking.get(this.reactive.edit(repositoryId, pullRequestId, state));
	}

}

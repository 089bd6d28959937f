package com.codegen.spring.repository;

/**
 * Pull requests of an organization, blocking. Every method throws a
 * {@link com.codegen.spring.error.CodegenException} when the call fails, and
 * {@link IllegalStateException} on a thread that must not block.
 */
public interface PullRequestOperations {

	/**
	 * The blocking form of reactive operations.
	 * @param operations the reactive operations
	 * @return the blocking operations
	 */
	static PullRequestOperations blocking(ReactivePullRequestOperations operations) {
		return new BlockingPullRequestOperations(operations);
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
	PullRequestEdit edit(long pullRequestId, PullRequestState state);

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
	PullRequestEdit edit(long repositoryId, long pullRequestId, PullRequestState state);

}

package com.codegen.spring.repository;

/**
 * What to change in a pull request.
 *
 * @param state the new state
 */
record EditPullRequest(PullRequestState state) {
}

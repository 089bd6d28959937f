package com.codegen.spring.test.simulation.run;

import java.time.Instant;

/**
 * A pull request that a run opened.
 */
record PullRequest(long id, int number, String title, String branch, String repository, Instant createdAt,
		String state) {

	String url() {
		return "https://github.com/" + this.repository + "/pull/" + this.number;
	}

	PullRequest withState(String changed) {
		return new PullRequest(this.id, this.number, this.title, this.branch, this.repository, this.createdAt, changed);
	}

}

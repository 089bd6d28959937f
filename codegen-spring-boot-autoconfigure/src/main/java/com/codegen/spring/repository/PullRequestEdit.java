package com.codegen.spring.repository;

import org.jspecify.annotations.Nullable;

/**
 * What came of the change of a pull request.
 *
 * @param success whether it was changed; the server says no with HTTP 200
 * @param url the address on GitHub
 * @param number the number on GitHub
 * @param title the title
 * @param state the state it has now
 * @param error why it was not changed
 */
public record PullRequestEdit(Boolean success, @Nullable String url, @Nullable Integer number, @Nullable String title,
		@Nullable String state, @Nullable String error) {

	@SuppressWarnings("NullAway") // the server may leave out what the record promises
	public PullRequestEdit {
		success = Boolean.TRUE.equals(success);
	}

}

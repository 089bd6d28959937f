package com.codegen.spring.cli.error;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong, for people and for programs.
 *
 * @param exit how the command ends
 * @param code the kind of problem, such as {@code rate_limit}
 * @param what what happened, in one line
 * @param how how to mend it, in one line, or {@code null} when the first line says it
 * @param status the HTTP status, or {@code null}
 * @param retryAfter the seconds to wait before another try, or {@code null}
 */
public record Problem(ExitCode exit, String code, String what, @Nullable String how, @Nullable Integer status,
		@Nullable Long retryAfter) {

	/**
	 * A problem that no server has told of.
	 * @param exit how the command ends
	 * @param code the kind of problem
	 * @param what what happened
	 * @param how how to mend it, or {@code null}
	 * @return the problem
	 */
	public static Problem of(ExitCode exit, String code, String what, @Nullable String how) {
		return new Problem(exit, code, what, how, null, null);
	}

}

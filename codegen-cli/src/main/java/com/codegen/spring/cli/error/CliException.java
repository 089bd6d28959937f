package com.codegen.spring.cli.error;

import org.jspecify.annotations.Nullable;

/**
 * Ends a command with a problem.
 */
public class CliException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Problem problem;

	public CliException(Problem problem) {
		super(problem.what());
		this.problem = problem;
	}

	/**
	 * A command that cannot do what it should.
	 * @param what what happened
	 * @param how how to mend it, or {@code null}
	 * @return the exception
	 */
	public static CliException failed(String what, @Nullable String how) {
		return new CliException(Problem.of(ExitCode.FAILED, "failed", what, how));
	}

	/**
	 * A command that is used in a wrong way.
	 * @param what what is wrong
	 * @param how how it is right, or {@code null}
	 * @return the exception
	 */
	public static CliException usage(String what, @Nullable String how) {
		return new CliException(Problem.of(ExitCode.USAGE, "usage", what, how));
	}

	/**
	 * The problem.
	 * @return what went wrong
	 */
	public Problem problem() {
		return this.problem;
	}

}

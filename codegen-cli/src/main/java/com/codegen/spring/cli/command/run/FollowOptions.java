package com.codegen.spring.cli.command.run;

import java.util.Locale;

import picocli.CommandLine.Option;

/**
 * How to follow one run.
 */
final class FollowOptions extends WaitOptions {

	@Option(names = "--on-interrupt", paramLabel = "WHAT",
			description = "What Ctrl-C does to the run: ${COMPLETION-CANDIDATES}.")
	OnInterrupt onInterrupt = OnInterrupt.DETACH;

	/**
	 * What Ctrl-C does to the run.
	 */
	enum OnInterrupt {

		/** Nothing. */
		DETACH,

		/** It is stopped. */
		CANCEL;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}

package com.codegen.spring.cli.command.run;

import java.time.Duration;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import com.codegen.spring.cli.command.DurationConverter;

/**
 * How to follow a run.
 */
final class FollowOptions {

	@Option(names = "--timeout", paramLabel = "TIME", converter = DurationConverter.class,
			description = "Follow no longer than this, such as 10m; the run goes on.")
	@Nullable Duration timeout;

	@Option(names = "--interval", paramLabel = "TIME", converter = DurationConverter.class,
			description = "Look this often; 2s, or 5s after a minute of silence.")
	@Nullable Duration interval;

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

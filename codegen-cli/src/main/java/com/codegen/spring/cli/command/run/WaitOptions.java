package com.codegen.spring.cli.command.run;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import com.codegen.spring.cli.command.DurationConverter;

/**
 * How long to wait for runs, and how often to look.
 */
class WaitOptions {

	@Option(names = "--timeout", paramLabel = "TIME", converter = DurationConverter.class,
			description = "Follow no longer than this, such as 10m; the run goes on.")
	@Nullable Duration timeout;

	@Option(names = "--interval", paramLabel = "TIME", converter = DurationConverter.class,
			description = "Look this often; 2s, or 5s after a minute of silence.")
	@Nullable Duration interval;

}

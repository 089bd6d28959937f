package com.codegen.spring.exchange;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * A shorter deadline for one reactive call: {@code
 * template.users().me().contextWrite(CallTimeout.of(Duration.ofSeconds(3)))}.
 */
public final class CallTimeout {

	private CallTimeout() {
	}

	/**
	 * Limit the calls of a reactive chain.
	 * @param timeout the time each call may take, retries and waits included
	 * @return the argument of {@code contextWrite}
	 */
	public static Function<Context, Context> of(Duration timeout) {
		return (context) -> context.put(CallTimeout.class, timeout);
	}

	/**
	 * The limit of a reactive chain.
	 * @param context the context of the chain
	 * @return the time each call may take, empty when the chain has no limit of its own
	 */
	public static Optional<Duration> from(ContextView context) {
		return context.getOrEmpty(CallTimeout.class);
	}

}

package com.codegen.spring.cli.client;

import java.time.Duration;
import java.util.function.Consumer;

import com.codegen.spring.error.CodegenException;
import com.codegen.spring.exchange.CallListener;
import com.codegen.spring.exchange.Endpoint;

/**
 * Says why a command takes longer than it should.
 *
 * @param notes takes a sentence
 */
public record WaitNotes(Consumer<String> notes) implements CallListener {

	private static final Duration WORTH_SAYING = Duration.ofSeconds(1);

	@Override
	public void onRetry(Endpoint endpoint, CodegenException failure) {
		Duration wait = failure.getRetryAfter();
		this.notes.accept("Trying again" + ((wait != null) ? " in " + wait.toSeconds() + " s" : "") + ": "
				+ failure.getMessage());
	}

	@Override
	public void onRateLimitWait(Endpoint endpoint, Duration wait) {
		if (wait.compareTo(WORTH_SAYING) >= 0) {
			this.notes.accept("Waiting " + wait.plusMillis(999).toSeconds() + " s for the rate limit.");
		}
	}

}

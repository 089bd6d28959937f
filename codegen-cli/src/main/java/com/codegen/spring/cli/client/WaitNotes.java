package com.codegen.spring.cli.client;

import java.time.Duration;
import java.util.function.Consumer;

import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.SafeText;
import com.codegen.spring.exchange.CallListener;
import com.codegen.spring.exchange.Endpoint;
import com.codegen.spring.watch.WatchFailure;
import com.codegen.spring.watch.WatchListener;

/**
 * Says why a command takes longer than it should.
 *
 * @param notes takes a sentence
 * @param debug whether to tell of each request
 */
public record WaitNotes(Consumer<String> notes, boolean debug) implements CallListener, WatchListener {

	private static final Duration WORTH_SAYING = Duration.ofSeconds(1);

	@Override
	public void onAttempt(Endpoint endpoint) {
		if (this.debug) {
			this.notes.accept(endpoint.method() + " " + endpoint.path());
		}
	}

	@Override
	public void onRetry(Endpoint endpoint, CodegenException failure) {
		Duration wait = failure.getRetryAfter();
		this.notes
			.accept("Trying again" + ((wait != null) ? " in " + SafeText.of(wait) : "") + ": " + failure.getMessage());
	}

	@Override
	public void onFailure(WatchFailure failure) {
		if (failure.inARow() == 1) {
			this.notes.accept("Runs cannot be read for now: " + failure.cause().getMessage());
		}
	}

	@Override
	public void onRateLimitWait(Endpoint endpoint, Duration wait) {
		if (wait.compareTo(WORTH_SAYING) >= 0) {
			this.notes.accept("Waiting " + wait.plusMillis(999).toSeconds() + " s for the rate limit.");
		}
	}

}

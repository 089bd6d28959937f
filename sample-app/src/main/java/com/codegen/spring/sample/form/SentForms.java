package com.codegen.spring.sample.form;

import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import com.codegen.spring.agent.AgentNotFoundException;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.sample.security.CreationLimitException;

/**
 * Takes each form that starts something paid once, whether its page is loaded again, its
 * button is pressed twice or the reader goes back to it:
 * <ol>
 * <li>A form without a token is refused, because nothing is known of it.</li>
 * <li>A form of another organization than the reader's is refused.</li>
 * <li>A new form is sent. If that surely had no effect, it may be sent again.</li>
 * <li>A form that was sent before gets the answer of that time, and waits for it if need
 * be. If it holds something else now, it is refused.</li>
 * </ol>
 * What forms hold is not kept. The last {@value #MOST} forms of half a day are known, as
 * long as this service runs.
 */
@Component
public class SentForms {

	static final int MOST = 1000;

	private static final Duration KEPT = Duration.ofHours(12);

	private final Map<Key, Sending> sendings = new LinkedHashMap<>();

	private final Clock clock;

	SentForms() {
		this(Clock.systemUTC());
	}

	SentForms(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Start what a form asks for, unless it was started before.
	 * @param organizationId the organization the reader is in
	 * @param user who has sent the form
	 * @param token the token that came with it
	 * @param contents what it holds
	 * @param start starts it and returns the path of the page to show then
	 * @return the path
	 * @throws FormRefusedException when nothing was started because of the form
	 */
	public String once(long organizationId, Principal user, @Nullable String token, Object contents,
			Supplier<String> start) {
		Key key = new Key(user.getName(), check(FormToken.of(token), organizationId));
		Sending sending = new Sending(contents.hashCode(), this.clock.instant(), new CompletableFuture<>());
		Sending first = remember(key, sending);
		if (first == null) {
			return send(key, sending, start);
		}
		if (first.contents() != sending.contents()) {
			throw FormRefusedException.sentBefore();
		}
		return first.await();
	}

	private static FormToken check(@Nullable FormToken token, long organizationId) {
		if (token == null) {
			throw FormRefusedException.withoutToken();
		}
		if (token.organizationId() != organizationId) {
			throw FormRefusedException.elsewhere(token.organizationId(), organizationId);
		}
		return token;
	}

	private @Nullable Sending remember(Key key, Sending sending) {
		Instant oldest = sending.at().minus(KEPT);
		synchronized (this.sendings) {
			this.sendings.values().removeIf((other) -> other.at().isBefore(oldest));
			Sending first = this.sendings.putIfAbsent(key, sending);
			this.sendings.values().removeIf((other) -> this.sendings.size() > MOST);
			return first;
		}
	}

	private String send(Key key, Sending sending, Supplier<String> start) {
		try {
			String page = start.get();
			sending.answer().complete(page);
			return page;
		}
		catch (RuntimeException | Error ex) {
			if (hadNoEffect(ex)) {
				synchronized (this.sendings) {
					this.sendings.remove(key);
				}
			}
			sending.answer().completeExceptionally(ex);
			throw ex;
		}
	}

	private static boolean hadNoEffect(Throwable ex) {
		if (ex instanceof CodegenException failure) {
			return failure.getOutcome().isWithoutEffect();
		}
		return ex instanceof CreationLimitException || ex instanceof AgentNotFoundException;
	}

	/**
	 * A form of a user, who cannot send that of another.
	 *
	 * @param user the name of the user
	 * @param token what came with the form
	 */
	private record Key(String user, FormToken token) {

	}

	/**
	 * A form that was sent.
	 *
	 * @param contents tells what it held from what it may hold later
	 * @param at when it was sent
	 * @param answer the page that was shown then
	 */
	private record Sending(int contents, Instant at, CompletableFuture<String> answer) {

		String await() {
			try {
				return this.answer.join();
			}
			catch (CompletionException ex) {
				throw (ex.getCause() instanceof RuntimeException failure) ? failure : ex;
			}
		}

	}

}

package com.codegen.spring.test.simulation.account;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.test.simulation.rest.Call;
import com.codegen.spring.test.simulation.rest.Json;
import com.codegen.spring.test.simulation.rest.NamedPage;
import com.codegen.spring.test.simulation.rest.Page;
import com.codegen.spring.test.simulation.rest.Rejection;
import com.codegen.spring.test.simulation.rest.Slice;
import com.codegen.spring.test.simulation.rest.Times;

/**
 * Tokens of the user; those created here work until they expire or are revoked.
 */
public final class ApiTokenEndpoints {

	private static final long FIRST_ID = 71;

	private final String givenToken;

	private final Map<Long, Token> tokens = new LinkedHashMap<>();

	private long nextId = FIRST_ID;

	public ApiTokenEndpoints(String givenToken) {
		this.givenToken = givenToken;
	}

	/**
	 * Check a token.
	 * @param token the token, or null if none was sent
	 * @param now the time of the call
	 * @return whether it may be used
	 */
	public boolean accepts(@Nullable String token, Instant now) {
		return this.givenToken.equals(token) || this.tokens.values()
			.stream()
			.anyMatch((known) -> known.secret().equals(token) && known.isValid(now));
	}

	/**
	 * Create a token.
	 * @param call the input
	 * @return the token, with its secret this one time
	 */
	public Object create(Call call) {
		String name = call.body().text("name");
		String expiresAt = call.body().optionalText("expires_at");
		call.verify();
		Instant expiry = (expiresAt != null) ? Times.parse(List.of("body", "expires_at"), expiresAt) : null;
		long id = this.nextId++;
		Token token = new Token(id, name, this.givenToken + "-" + id, call.now(), expiry);
		this.tokens.put(id, token);
		return new Created(id, name, token.secret(), Json.time(call.now()), time(expiry));
	}

	/**
	 * List the tokens, without their secrets.
	 * @param call the input
	 * @return a page
	 */
	public Object list(Call call) {
		Slice slice = call.slice();
		call.verify();
		return Page.of(this.tokens.values().stream().map(View::of).toList(), slice);
	}

	/**
	 * List the tokens as the first Python client reads them.
	 * @param call the input
	 * @return a page
	 */
	public Object legacyList(Call call) {
		Slice slice = call.offsetSlice();
		call.verify();
		return NamedPage.of("tokens", this.tokens.values().stream().map(View::of).toList(), slice);
	}

	/**
	 * Revoke a token.
	 * @param call the input
	 * @return a confirmation
	 */
	public Object revoke(Call call) {
		long id = call.pathId("token_id");
		call.verify();
		if (this.tokens.remove(id) == null) {
			throw Rejection.notFound("No token has this id.");
		}
		return new Revoked(true, id);
	}

	private static @Nullable String time(@Nullable Instant instant) {
		return (instant != null) ? Json.time(instant) : null;
	}

	record Token(long id, String name, String secret, Instant createdAt, @Nullable Instant expiresAt) {

		boolean isValid(Instant now) {
			return this.expiresAt == null || now.isBefore(this.expiresAt);
		}

	}

	record Created(long id, String name, String token, String createdAt, @Nullable String expiresAt) {
	}

	record View(long id, String name, String createdAt, @Nullable String expiresAt) {

		static View of(Token token) {
			return new View(token.id(), token.name(), Json.time(token.createdAt()), time(token.expiresAt()));
		}

	}

	record Revoked(boolean success, long id) {
	}

}

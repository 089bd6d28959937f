package com.codegen.spring.transport;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.error.CodegenConnectionException;
import com.codegen.spring.error.CodegenConnectionException.Reason;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenProtocolException;
import com.codegen.spring.error.CodegenTimeoutException;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.support.RawServer.Script;

/**
 * A fault, and how a call ends that meets it.
 *
 * @param name what happens
 * @param route how the client gets to the server
 * @param script what the server does
 * @param type the exception of a read, and the cause of that of a creation with unknown
 * outcome; {@code null} if both calls succeed
 * @param reason the reason of a connection's failure, or {@code null}
 * @param outcome the outcome of both
 * @param reads how often a read is sent
 */
record FaultRow(String name, Route route, Script script, @Nullable Class<? extends CodegenException> type,
		@Nullable Reason reason, @Nullable Outcome outcome, int reads) {

	static FaultRow succeeds(String name, Script script) {
		return new FaultRow(name, Route.PLAIN, script, null, null, null, 1);
	}

	static FaultRow breaks(String name, Script script) {
		return breaks(name, Route.PLAIN, script);
	}

	static FaultRow breaks(String name, Route route, Script script) {
		return new FaultRow(name, route, script, CodegenConnectionException.class, Reason.RESET, Outcome.UNKNOWN, 3);
	}

	static FaultRow unknown(String name, Class<? extends CodegenException> type, int reads, Script script) {
		return new FaultRow(name, Route.PLAIN, script, type, null, Outcome.UNKNOWN, reads);
	}

	static FaultRow invalid(String name, int reads, String response) {
		return unknown(name, CodegenProtocolException.class, reads, (to, request, number) -> to.send(response));
	}

	static FaultRow rejected(String name, String response) {
		return new FaultRow(name, Route.PLAIN, (to, request, number) -> to.send(response),
				CodegenProtocolException.class, null, Outcome.REJECTED, 1);
	}

	static FaultRow notSent(String name, Route route, Reason reason, int attempts, Script script) {
		return new FaultRow(name, route, script, CodegenConnectionException.class, reason, Outcome.NOT_SENT, attempts);
	}

	/**
	 * How often a creation is sent.
	 * @return as often as a read if it is known not to have been sent
	 */
	int creations() {
		return (this.outcome == Outcome.NOT_SENT) ? this.reads : 1;
	}

	/**
	 * How long the client waits.
	 * @return a short time for faults that only end with it
	 */
	Duration timeout() {
		boolean silent = this.name.contains("silen") || this.type == CodegenTimeoutException.class;
		return silent ? Duration.ofMillis(400) : Duration.ofSeconds(8);
	}

	@Override
	public String toString() {
		return this.name;
	}

	enum Route {

		PLAIN, TLS, TLS_UNTRUSTED, TLS_OTHER_HOST, TLS_TO_PLAIN, PROXY, PROXY_TLS, NOWHERE, NO_PROXY, UNKNOWN_HOST

	}

}

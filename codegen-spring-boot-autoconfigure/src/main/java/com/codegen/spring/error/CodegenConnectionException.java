package com.codegen.spring.error;

import org.jspecify.annotations.Nullable;

/**
 * The server could not be reached, or the connection broke.
 */
public class CodegenConnectionException extends CodegenException {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	/**
	 * Create the exception.
	 * @param context the facts of the failure
	 * @param reason what broke
	 * @param cause the transport's exception, or {@code null}
	 */
	public CodegenConnectionException(ErrorContext context, Reason reason, @Nullable Throwable cause) {
		this(context, reason, null, cause);
	}

	/**
	 * Create the exception.
	 * @param context the facts of the failure
	 * @param reason what broke
	 * @param detail what else is known, such as host and port, or {@code null}
	 * @param cause the transport's exception, or {@code null}
	 */
	public CodegenConnectionException(ErrorContext context, Reason reason, @Nullable String detail,
			@Nullable Throwable cause) {
		super(context, reason.text + ((detail != null) ? ": " + detail : ""), cause);
		this.reason = reason;
	}

	/**
	 * What broke.
	 * @return the reason
	 */
	public Reason getReason() {
		return this.reason;
	}

	@Override
	public String getErrorCode() {
		return switch (this.reason) {
			case TLS -> "tls";
			case CLIENT_CLOSED -> "shutdown";
			default -> "connect";
		};
	}

	/**
	 * What broke, and with it whether the request can have reached the server.
	 */
	public enum Reason {

		/** Nothing listens at the address. */
		REFUSED("connection refused", Outcome.NOT_SENT),

		/** The host name is unknown or could not be looked up. */
		DNS("unknown host", Outcome.NOT_SENT),

		/** The connection was not established in time. */
		CONNECT_TIMEOUT("connecting timed out", Outcome.NOT_SENT),

		/** The proxy refused to connect to the server, or did not answer. */
		PROXY("the proxy did not connect to the server", Outcome.NOT_SENT),

		/** The server's certificate was refused, or the TLS handshake failed. */
		TLS("TLS handshake failed", Outcome.NOT_SENT),

		/** All connections of the pool are in use. */
		POOL_EXHAUSTED("no connection of the pool became free in time: raise codegen.http.acquire-timeout or "
				+ "codegen.http.max-connections (without Spring Boot, acquireTimeout or maxConnections of HttpSettings)",
				Outcome.NOT_SENT),

		/** An idle connection was closed by the server before the request was written. */
		CLOSED_BEFORE_SEND("connection was closed before the request was sent", Outcome.NOT_SENT),

		/**
		 * The client was closed, and sends nothing any more. What it had written may have
		 * been applied.
		 */
		CLIENT_CLOSED("the client was closed", Outcome.NOT_SENT),

		/** The connection broke after the request may have been written. */
		RESET("connection was reset before the response was complete", Outcome.UNKNOWN);

		private final String text;

		private final Outcome outcome;

		Reason(String text, Outcome outcome) {
			this.text = text;
			this.outcome = outcome;
		}

		/**
		 * What this reason says about the effect of the request.
		 * @return {@link Outcome#NOT_SENT} or {@link Outcome#UNKNOWN}
		 */
		public Outcome outcome() {
			return this.outcome;
		}

	}

}

package com.codegen.spring.error;

import java.io.Serializable;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The facts every {@link CodegenException} carries.
 *
 * @param operation the operation's name, for example {@code agent-run.get}
 * @param outcome what is known about the effect on the server
 * @param retryable whether the call may be sent again without the risk of doing something
 * twice, and with some hope that it helps
 * @param statusCode the HTTP status, or {@code null} when there was no response
 * @param retryAfter the time the server asked to wait, or {@code null}
 * @param requestId the server's id of the request, or {@code null}
 */
public record ErrorContext(String operation, Outcome outcome, boolean retryable, @Nullable Integer statusCode,
		@Nullable Duration retryAfter, @Nullable String requestId) implements Serializable {

	/**
	 * The facts of a failure before or without a response.
	 * @param operation the operation's name
	 * @param outcome what is known about the effect on the server
	 * @param retryable whether the call may be sent again
	 * @return the context
	 */
	public static ErrorContext of(String operation, Outcome outcome, boolean retryable) {
		return new ErrorContext(operation, outcome, retryable, null, null, null);
	}

	/**
	 * A copy that is not to be retried.
	 * @return the copy
	 */
	public ErrorContext notRetryable() {
		return new ErrorContext(this.operation, this.outcome, false, this.statusCode, this.retryAfter, this.requestId);
	}

}

package com.codegen.spring.sample.text;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

import com.codegen.spring.error.CodegenAccessDeniedException;
import com.codegen.spring.error.CodegenAuthenticationException;
import com.codegen.spring.error.CodegenConnectionException;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenNotFoundException;
import com.codegen.spring.error.CodegenOutcomeUnknownException;
import com.codegen.spring.error.CodegenQuotaExceededException;
import com.codegen.spring.error.CodegenRateLimitException;
import com.codegen.spring.error.CodegenTimeoutException;
import com.codegen.spring.error.CodegenValidationException;

/**
 * A failed call for somebody who looks at a page: what happened, what was not changed and
 * what to do. No text of the server is in it, because that may repeat the prompt.
 *
 * @param status the status to answer with
 * @param title what happened
 * @param text what follows from it
 */
public record Failure(HttpStatus status, String title, String text) {

	/**
	 * Describe a failed call.
	 * @param ex the failure
	 * @return what to show
	 */
	public static Failure of(CodegenException ex) {
		if (ex instanceof CodegenOutcomeUnknownException) {
			return new Failure(HttpStatus.BAD_GATEWAY, "It may have been started",
					"Codegen did not answer in time, and nothing was sent again. Look at the list of runs first.");
		}
		if (ex instanceof CodegenRateLimitException) {
			return new Failure(HttpStatus.TOO_MANY_REQUESTS, "Too many requests",
					"Nothing was changed. Try again " + wait(ex.getRetryAfter()) + ".");
		}
		if (ex instanceof CodegenQuotaExceededException) {
			return new Failure(HttpStatus.PAYMENT_REQUIRED, "The plan allows no further runs",
					"Nothing was started. Codegen's billing page says when more are possible.");
		}
		if (ex instanceof CodegenValidationException) {
			return new Failure(HttpStatus.UNPROCESSABLE_CONTENT, "Codegen does not accept this",
					"Nothing was changed. Check what you have entered.");
		}
		return other(ex);
	}

	private static Failure other(CodegenException ex) {
		if (ex instanceof CodegenNotFoundException) {
			return new Failure(HttpStatus.NOT_FOUND, "Not found", "This organization of Codegen has no such thing.");
		}
		if (ex instanceof CodegenAuthenticationException || ex instanceof CodegenAccessDeniedException) {
			return new Failure(HttpStatus.BAD_GATEWAY, "Codegen refuses the token",
					"Nothing was changed. The token of this service must be set anew or be given more rights.");
		}
		if (ex instanceof CodegenTimeoutException) {
			return new Failure(HttpStatus.GATEWAY_TIMEOUT, "Codegen did not answer in time",
					"Nothing is known to have changed. Look again before you repeat it.");
		}
		if (ex instanceof CodegenConnectionException) {
			return new Failure(HttpStatus.SERVICE_UNAVAILABLE, "Codegen cannot be reached",
					"Nothing was changed. Try again in a moment.");
		}
		return new Failure(HttpStatus.BAD_GATEWAY, "Codegen did not answer as expected",
				"It is not known to have changed anything. Try again in a moment.");
	}

	private static String wait(@Nullable Duration retryAfter) {
		return (retryAfter != null) ? "in " + Quantity.span(retryAfter.plusMillis(999)) : "in a minute";
	}

}

package com.codegen.spring.sample.problem;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenRateLimitException;
import com.codegen.spring.error.CodegenValidationException;
import com.codegen.spring.sample.security.CreationLimitException;
import com.codegen.spring.sample.text.Failure;

/**
 * What went wrong, for a reader: what happened, what was not changed and what to do next.
 *
 * @param status the status of the answer
 * @param title the failure in a few words
 * @param text what it means
 * @param details what Codegen says about it
 * @param retryAfter how long to wait before trying again
 */
public record Problem(int status, String title, String text, List<String> details, @Nullable Duration retryAfter) {

	private static final Duration DEFAULT_WAIT = Duration.ofMinutes(1);

	/**
	 * A failure of this service.
	 * @param status the status of the answer
	 * @return the problem
	 */
	static Problem of(int status) {
		return switch (status) {
			case 400, 422 -> of(status, "This cannot be read",
					"The address or the form holds something that does not " + "fit. Nothing was changed.");
			case 401 -> of(status, "Sign in first", "Nothing was changed.");
			case 403 -> of(status, "Not allowed", "Your account may not do this, or the form was open for too long. "
					+ "Nothing was changed. Go back, load the page again, and ask whoever runs this service for the "
					+ "role view or operate if that does not help.");
			case 404 -> of(status, "Not found", "There is no such page, or it belongs to another organization.");
			case 405 -> of(status, "Not possible", "This address does not take such a request. Nothing was changed.");
			case 421 -> of(status, "Wrong address", "This service does not answer to the name in the address bar. Use "
					+ "localhost, or add the name to sample.security.allowed-hosts.");
			default -> of(status, "Something went wrong here", "The reason is in the log of this service.");
		};
	}

	/**
	 * A failure of Codegen. The sentences are our own; only what is wrong with a field is
	 * passed on.
	 * @param ex the failure
	 * @return the problem
	 */
	static Problem of(CodegenException ex) {
		Failure failure = Failure.of(ex);
		Duration wait = (ex.getRetryAfter() != null) ? ex.getRetryAfter() : DEFAULT_WAIT;
		return new Problem(failure.status().value(), failure.title(), failure.text(), details(ex),
				(ex instanceof CodegenRateLimitException) ? wait : null);
	}

	private static List<String> details(CodegenException ex) {
		if (ex instanceof CodegenValidationException invalid) {
			return invalid.getFieldErrors().stream().map((error) -> error.location() + ": " + error.message()).toList();
		}
		String status = (ex.getStatusCode() != null) ? ", last answer " + ex.getStatusCode() : "";
		return List.of(ex.getOperation() + ", tried " + ((ex.getAttempts() > 1) ? ex.getAttempts() + " times" : "once")
				+ status);
	}

	static Problem of(CreationLimitException ex) {
		return new Problem(429, "That is enough for now",
				"You may start " + ex.limit() + " runs an hour. Nothing was started.", List.of(), ex.retryAfter());
	}

	private static Problem of(int status, String title, String text) {
		return new Problem(status, title, text, List.of(), null);
	}

	/**
	 * The wait in words.
	 * @return for example {@code 12 s} or {@code 5 min}, {@code null} when there is none
	 */
	public @Nullable String waitInWords() {
		if (this.retryAfter == null) {
			return null;
		}
		long seconds = this.retryAfter.plusMillis(999).toSeconds();
		return (seconds < 120) ? seconds + " s" : (seconds + 59) / 60 + " min";
	}

	/**
	 * The HTTP status.
	 * @return the status, 500 when it is not a known one
	 */
	HttpStatus httpStatus() {
		HttpStatus known = HttpStatus.resolve(this.status);
		return (known != null) ? known : HttpStatus.INTERNAL_SERVER_ERROR;
	}

}

package com.codegen.spring.sample.problem;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenOutcomeUnknownException;
import com.codegen.spring.error.CodegenValidationException;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.exchange.Endpoint;
import com.codegen.spring.exchange.Endpoints;
import com.codegen.spring.sample.security.CreationLimitException;

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

	private static final Set<String> READS = Endpoints.all()
		.stream()
		.filter((endpoint) -> HttpMethod.GET.equals(endpoint.method()))
		.map(Endpoint::operation)
		.collect(Collectors.toUnmodifiableSet());

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
			case 413 ->
				of(status, "Too large", "Images may have 5 MB each. Nothing was sent. Go back, choose smaller ones, "
						+ "and send the form again.");
			default -> of(status, "Something went wrong here", "The reason is in the log of this service.");
		};
	}

	/**
	 * A failure of Codegen. The sentences are our own; only what is wrong with a field is
	 * passed on.
	 * @param ex the failure
	 * @return the problem
	 */
	public static Problem of(CodegenException ex) {
		if (ex instanceof CodegenValidationException invalid) {
			return of(422, "Codegen does not accept this", "Nothing was changed.").withDetails(invalid.getFieldErrors()
				.stream()
				.map((error) -> error.location() + ": " + error.message())
				.toList());
		}
		if (ex instanceof CodegenOutcomeUnknownException) {
			return of(502, "It may have happened",
					"Codegen did not answer clearly, and nothing was sent again. " + look(ex));
		}
		Duration wait = (ex.getRetryAfter() != null) ? ex.getRetryAfter() : DEFAULT_WAIT;
		return switch (ex.getErrorCode()) {
			case "quota" ->
				of(402, "The plan is used up", "The Codegen plan of this organization allows no further agent "
						+ "runs. Nothing was started. Change the plan at codegen.com, or wait until it is renewed.");
			case "auth", "forbidden" -> of(502, "Codegen refuses the token",
					"The token of this service is wrong or may not do this. Nothing was changed. Set another one, and "
							+ "start this service again.");
			case "not_found" -> of(404, "Not found", "Codegen knows nothing of this name in this organization.");
			case "rate_limit" ->
				of(429, "Too many requests", "Codegen takes no more of these for the moment. Nothing " + "was changed.")
					.withWait(wait);
			case "timeout" -> of(504, "Codegen did not answer in time", attempts(ex));
			case "connect" -> of(503, "Codegen cannot be reached", attempts(ex));
			default -> of(502, "Codegen did not answer as expected", attempts(ex));
		};
	}

	/**
	 * A limit of this service.
	 * @param ex the failure
	 * @return the problem
	 */
	public static Problem of(CreationLimitException ex) {
		String text = "You may start " + ex.limit() + " runs an hour. Nothing was started.";
		return (ex.retryAfter() != null) ? of(429, "That is enough for now", text).withWait(ex.retryAfter())
				: of(422, "That is too many at once", text);
	}

	/**
	 * A failure in words.
	 * @param status the status of the answer
	 * @param title what happened
	 * @param text what was not changed, and what to do
	 * @return the problem
	 */
	public static Problem of(int status, String title, String text) {
		return new Problem(status, title, text, List.of(), null);
	}

	private static String attempts(CodegenException ex) {
		String status = (ex.getStatusCode() != null) ? " It answered " + ex.getStatusCode() + "." : "";
		return "%s was tried %s.%s %s".formatted(ex.getOperation(),
				(ex.getAttempts() > 1) ? ex.getAttempts() + " times" : "once", status, effect(ex));
	}

	private static String effect(CodegenException ex) {
		boolean open = ex.getOutcome() == Outcome.UNKNOWN && !READS.contains(ex.getOperation());
		return open ? "It may have happened all the same. " + look(ex) : "Nothing was changed.";
	}

	private static String look(CodegenException ex) {
		String place = ex.getOperation().startsWith("pull-request.") ? "pull request" : "runs";
		return "Look at the " + place + " before you repeat it.";
	}

	private Problem withDetails(List<String> changed) {
		return new Problem(this.status, this.title, this.text, changed, this.retryAfter);
	}

	private Problem withWait(Duration changed) {
		return new Problem(this.status, this.title, this.text, this.details, changed);
	}

	/**
	 * The wait in words.
	 * @return for example {@code 12 s} or {@code 5 min}, {@code null} when there is none
	 */
	public @Nullable String waitInWords() {
		if (this.retryAfter == null) {
			return null;
		}
		long seconds = seconds(this.retryAfter);
		return (seconds < 120) ? seconds + " s" : (seconds + 59) / 60 + " min";
	}

	/**
	 * A wait as headers tell it.
	 * @param wait the wait
	 * @return the seconds, of which the last has begun
	 */
	static long seconds(Duration wait) {
		return wait.plusMillis(999).toSeconds();
	}

	/**
	 * The HTTP status.
	 * @return the status, 500 when it is not a known one
	 */
	public HttpStatus httpStatus() {
		HttpStatus known = HttpStatus.resolve(this.status);
		return (known != null) ? known : HttpStatus.INTERNAL_SERVER_ERROR;
	}

}

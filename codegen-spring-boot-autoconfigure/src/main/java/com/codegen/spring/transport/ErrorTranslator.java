package com.codegen.spring.transport;

import java.time.Clock;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

import com.codegen.spring.error.CodegenAccessDeniedException;
import com.codegen.spring.error.CodegenAuthenticationException;
import com.codegen.spring.error.CodegenBadRequestException;
import com.codegen.spring.error.CodegenConflictException;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenNotFoundException;
import com.codegen.spring.error.CodegenProtocolException;
import com.codegen.spring.error.CodegenQuotaExceededException;
import com.codegen.spring.error.CodegenRateLimitException;
import com.codegen.spring.error.CodegenServerException;
import com.codegen.spring.error.CodegenValidationException;
import com.codegen.spring.error.ErrorContext;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.error.SafeText;
import com.codegen.spring.exchange.Endpoint;

/**
 * Turns an error response into the exception of its kind, once and at the edge.
 */
final class ErrorTranslator {

	private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

	private static final int MAX_REQUEST_ID = 200;

	/** An absolute address, one without a scheme, or a path. */
	private static final Pattern ADDRESS = Pattern
		.compile("(?i)(?:https?:)?//(?:[^/?#@]*@)?(?<host>\\[[0-9a-f:.]+\\]|[^/?#:@\\[\\]\\s]+)(?::\\d*)?(?:[/?#].*)?"
				+ "|(?!//)[^:\\s]*(?:[/?#].*)?");

	private final CodegenJson json;

	private final Clock clock;

	ErrorTranslator(CodegenJson json, Clock clock) {
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Translate a response that is not a success.
	 * @param endpoint the operation
	 * @param status the HTTP status
	 * @param headers the response's headers
	 * @param body the response's body
	 * @param mask masks what the client sent
	 * @param tokenChanged whether a further attempt would send another token
	 * @return the exception
	 */
	CodegenException translate(Endpoint endpoint, int status, HttpHeaders headers, byte[] body, EchoMask mask,
			boolean tokenChanged) {
		ErrorBody error = ErrorBody.parse(body, headers.getFirst(HttpHeaders.CONTENT_TYPE), this.json, mask);
		String reason = "HTTP " + status + (error.message().isBlank() ? "" : ": " + error.message());
		ErrorContext context = context(endpoint, status, headers, mask, tokenChanged);
		return switch (status) {
			case 401 -> new CodegenAuthenticationException(context, reason);
			case 402 -> new CodegenQuotaExceededException(context, reason);
			case 403 -> new CodegenAccessDeniedException(context, reason);
			case 404 -> new CodegenNotFoundException(context, reason, error.unknownPath());
			case 408 -> new CodegenServerException(context, reason);
			case 409 -> new CodegenConflictException(context, reason);
			case 422 -> new CodegenValidationException(context, reason, error.fieldErrors());
			case 429 -> new CodegenRateLimitException(context, CodegenRateLimitException.Source.SERVER,
					endpoint.rateClass().name(), reason);
			default -> other(context, status, headers, mask, reason);
		};
	}

	private static CodegenException other(ErrorContext context, int status, HttpHeaders headers, EchoMask mask,
			String reason) {
		return switch (status / 100) {
			case 4 -> new CodegenBadRequestException(context, reason);
			case 5 -> new CodegenServerException(context, reason);
			case 3 -> new CodegenProtocolException(context,
					"HTTP " + status + (REDIRECTS.contains(status)
							? ": redirect " + mask.apply(target(headers)) + " is not followed; check the base URL"
							: " is not expected"));
			default -> new CodegenProtocolException(context, reason);
		};
	}

	private ErrorContext context(Endpoint endpoint, int status, HttpHeaders headers, EchoMask mask,
			boolean tokenChanged) {
		boolean server = status == 408 || status >= 500;
		Outcome outcome = (server || status == 303 || status < 300) ? Outcome.UNKNOWN : Outcome.REJECTED;
		boolean helps = status == 429 || (status == 401 && tokenChanged)
				|| (server && status < 600 && endpoint.repeatability().isRepeatable());
		return new ErrorContext(endpoint.operation(), outcome, helps, status, RetryAfter.parse(headers, this.clock),
				requestId(headers, mask));
	}

	/**
	 * The server's id of the request.
	 * @param headers the response's headers
	 * @param mask masks what the client sent
	 * @return the id on one line and of bounded length, or {@code null} if there is none
	 */
	static @Nullable String requestId(HttpHeaders headers, EchoMask mask) {
		String id = headers.getFirst("X-Request-Id");
		return (id != null) ? SafeText.of(mask.apply(id), MAX_REQUEST_ID) : null;
	}

	/**
	 * Where a redirect leads: the host only, because a path may hold anything.
	 */
	private static String target(HttpHeaders headers) {
		String location = headers.getFirst(HttpHeaders.LOCATION);
		Matcher address = ADDRESS.matcher((location != null) ? location.trim() : ":");
		if (!address.matches()) {
			return "without a valid address";
		}
		String host = address.group("host");
		return (host != null) ? "to '" + host + "'" : "on the same host";
	}

}

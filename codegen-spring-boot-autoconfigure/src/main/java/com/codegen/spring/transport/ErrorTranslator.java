package com.codegen.spring.transport;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

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
import com.codegen.spring.exchange.ApiToken;
import com.codegen.spring.exchange.Endpoint;

/**
 * Turns an error response into the exception of its kind, once and at the edge.
 */
final class ErrorTranslator {

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
	 * @param sent the token that was sent, removed from any text
	 * @param current the token a further attempt would send
	 * @return the exception
	 */
	CodegenException translate(Endpoint endpoint, int status, HttpHeaders headers, byte[] body, ApiToken sent,
			ApiToken current) {
		ErrorBody error = ErrorBody.parse(withoutToken(body, sent), this.json);
		String reason = "HTTP " + status + (error.message().isBlank() ? "" : ": " + error.message());
		ErrorContext context = context(endpoint, status, headers, !sent.equals(current));
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
			default -> other(context, status, headers, reason);
		};
	}

	private static CodegenException other(ErrorContext context, int status, HttpHeaders headers, String reason) {
		return switch (status / 100) {
			case 4 -> new CodegenBadRequestException(context, reason);
			case 5 -> new CodegenServerException(context, reason);
			case 3 -> new CodegenProtocolException(context,
					"HTTP " + status + ": redirect to '" + host(headers) + "' is not followed; check the base URL");
			default -> new CodegenProtocolException(context, reason);
		};
	}

	private ErrorContext context(Endpoint endpoint, int status, HttpHeaders headers, boolean tokenChanged) {
		boolean server = status == 408 || status >= 500;
		Outcome outcome = (server || status == 303 || status < 300) ? Outcome.UNKNOWN : Outcome.REJECTED;
		boolean helps = status == 429 || (status == 401 && tokenChanged)
				|| (server && status < 600 && endpoint.repeatability().isRepeatable());
		return new ErrorContext(endpoint.operation(), outcome, helps, status, RetryAfter.parse(headers, this.clock),
				headers.getFirst("X-Request-Id"));
	}

	private static byte[] withoutToken(byte[] body, ApiToken token) {
		String text = new String(body, StandardCharsets.UTF_8);
		return text.contains(token.value())
				? text.replace(token.value(), token.toString()).getBytes(StandardCharsets.UTF_8) : body;
	}

	private static @Nullable String host(HttpHeaders headers) {
		try {
			URI location = headers.getLocation();
			return (location != null) ? location.getHost() : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}

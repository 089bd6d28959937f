package com.codegen.spring.sample.problem;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import com.codegen.spring.sample.security.CreationLimitException;
import com.codegen.spring.sample.task.WaitTime;

/**
 * Answers requests this service does not understand. No answer repeats what was sent.
 */
@RestControllerAdvice
class RequestProblems extends ResponseEntityExceptionHandler {

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return handleExceptionInternal(ex,
				problem(status,
						"The body must be a JSON object with a 'prompt' that is "
								+ "not blank; 'repoId', 'model' and 'metadata' may be added."),
				headers, status, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleTypeMismatch(TypeMismatchException ex, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		String expected = WaitTime.class.equals(ex.getRequiredType())
				? "a duration of more than zero and not more than 5m, such as 30s" : "a whole number";
		return handleExceptionInternal(ex, problem(status, "'" + ex.getPropertyName() + "' must be " + expected + "."),
				headers, status, request);
	}

	@Override
	protected ResponseEntity<Object> createResponseEntity(@Nullable Object body, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		if (body instanceof ProblemDetail problem) {
			problem.setType(URI.create("about:blank"));
		}
		return super.createResponseEntity(body, headers, status, request);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> handle(CreationLimitException ex) {
		HttpHeaders headers = new HttpHeaders();
		if (ex.retryAfter() != null) {
			headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Problem.seconds(ex.retryAfter())));
		}
		return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
			.headers(headers)
			.body(problem(HttpStatus.TOO_MANY_REQUESTS, "You may start " + ex.limit() + " runs an hour."));
	}

	private static ProblemDetail problem(HttpStatusCode status, String detail) {
		return ProblemDetail.forStatusAndDetail(status, detail);
	}

}

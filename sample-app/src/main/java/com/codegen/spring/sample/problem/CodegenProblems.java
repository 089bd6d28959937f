package com.codegen.spring.sample.problem;

import java.net.URI;
import java.time.Duration;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import com.codegen.spring.agent.AgentNotFoundException;
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
 * Answers failures of Codegen. The sentences are our own, because those of Codegen may
 * repeat the prompt; only what is wrong with a field is passed on.
 */
@RestControllerAdvice
class CodegenProblems {

	private static final Duration DEFAULT_RETRY_AFTER = Duration.ofMinutes(1);

	@ExceptionHandler
	ProblemDetail handle(CodegenNotFoundException ex) {
		return problem(ex, HttpStatus.NOT_FOUND, "Codegen has no such task.");
	}

	@ExceptionHandler
	ProblemDetail handle(CodegenValidationException ex) {
		ProblemDetail problem = problem(ex, HttpStatus.UNPROCESSABLE_CONTENT, "Codegen does not accept the task.");
		problem.setProperty("fieldErrors", ex.getFieldErrors());
		return problem;
	}

	@ExceptionHandler
	ProblemDetail handle(CodegenQuotaExceededException ex) {
		return problem(ex, HttpStatus.PAYMENT_REQUIRED, "The Codegen plan allows no further agent runs.");
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> handle(CodegenRateLimitException ex) {
		Duration wait = (ex.getRetryAfter() != null) ? ex.getRetryAfter() : DEFAULT_RETRY_AFTER;
		return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
			.header(HttpHeaders.RETRY_AFTER, Long.toString(Problem.seconds(wait)))
			.body(problem(ex, HttpStatus.TOO_MANY_REQUESTS, "Too many requests to Codegen; try again later."));
	}

	@ExceptionHandler({ CodegenAuthenticationException.class, CodegenAccessDeniedException.class })
	ProblemDetail handleRefusedToken(CodegenException ex) {
		return problem(ex, HttpStatus.BAD_GATEWAY, "Codegen refuses the token of this service.");
	}

	@ExceptionHandler
	ProblemDetail handle(CodegenTimeoutException ex) {
		return problem(ex, HttpStatus.GATEWAY_TIMEOUT, "Codegen did not answer in time.");
	}

	@ExceptionHandler
	ProblemDetail handle(CodegenConnectionException ex) {
		return problem(ex, HttpStatus.SERVICE_UNAVAILABLE, "Codegen cannot be reached.");
	}

	@ExceptionHandler
	ProblemDetail handle(CodegenOutcomeUnknownException ex) {
		return problem(ex, HttpStatus.BAD_GATEWAY, "The task may have been started and was not sent again. "
				+ "Look whether it is there with GET /api/tasks before you repeat it.");
	}

	@ExceptionHandler
	ProblemDetail handle(CodegenException ex) {
		return problem(ex, HttpStatus.BAD_GATEWAY, "Codegen did not answer as expected.");
	}

	@ExceptionHandler
	ProblemDetail handle(AgentNotFoundException ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is no such agent.");
	}

	private static ProblemDetail problem(CodegenException ex, HttpStatus status, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(URI.create("urn:problem-type:codegen:" + ex.getErrorCode()));
		return problem;
	}

}

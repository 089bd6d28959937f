package com.codegen.spring.sample.problem;

import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.assertj.RestTestClientResponse;

import com.codegen.spring.sample.SampleClient;
import com.codegen.spring.sample.SampleTest;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@SampleTest
class CodegenProblemsTests {

	private static final String PROMPT = "Do not repeat this";

	@Autowired
	private CodegenServer server;

	@Autowired
	private SampleClient client;

	@AfterEach
	void reset() {
		this.server.reset();
	}

	@ParameterizedTest
	@MethodSource
	void answersFailureOfCodegen(Fault fault, HttpStatus status, String type, String detail) {
		failStart(fault.body("{\"message\":\"No: " + PROMPT + "\"}"));
		assertThatProblem(this.client.start(PROMPT), status, type, detail);
	}

	static Stream<Arguments> answersFailureOfCodegen() {
		return Stream.of(arguments(Fault.status(400), HttpStatus.BAD_GATEWAY, "validation", "expected"),
				arguments(Fault.status(401), HttpStatus.BAD_GATEWAY, "auth", "refuses the token"),
				arguments(Fault.status(402), HttpStatus.PAYMENT_REQUIRED, "quota", "plan"),
				arguments(Fault.status(403), HttpStatus.BAD_GATEWAY, "forbidden", "refuses the token"),
				arguments(Fault.status(404), HttpStatus.NOT_FOUND, "not_found", "no such task"),
				arguments(Fault.status(409), HttpStatus.BAD_GATEWAY, "conflict", "expected"),
				arguments(Fault.status(422), HttpStatus.UNPROCESSABLE_CONTENT, "validation", "does not accept"),
				arguments(Fault.status(429), HttpStatus.TOO_MANY_REQUESTS, "rate_limit", "try again later"),
				arguments(Fault.status(500), HttpStatus.BAD_GATEWAY, "unknown", "may have been started"),
				arguments(Fault.redirect(302, "https://example.com"), HttpStatus.BAD_GATEWAY, "protocol", "expected"));
	}

	@Test
	void namesRefusedFields() {
		failStart(Fault.status(422).body("""
				{"detail": [{"loc": ["body", "repo_id"], "msg": "No such repository", "type": "value_error",
				"input": "%s"}]}""".formatted(PROMPT)));
		RestTestClientResponse response = this.client.start(PROMPT);
		assertThatProblem(response, HttpStatus.UNPROCESSABLE_CONTENT, "validation", "does not accept");
		assertThat(response).bodyJson().extractingPath("$.fieldErrors[0].location").isEqualTo("body.repo_id");
		assertThat(response).bodyJson().extractingPath("$.fieldErrors[0].message").isEqualTo("No such repository");
	}

	@Test
	void saysWhenToComeBack() {
		failStart(Fault.status(429).retryAfter("1"), Fault.status(429));
		assertThat(this.client.start(PROMPT)).hasHeader("Retry-After", "1");
		assertThat(this.client.start(PROMPT)).hasHeader("Retry-After", "60");
	}

	@Test
	void doesNotRepeatTaskThatMayHaveBeenStarted() {
		failStart(Fault.reset());
		RestTestClientResponse response = this.client.start(PROMPT);
		assertThatProblem(response, HttpStatus.BAD_GATEWAY, "unknown", "GET /api/tasks");
		assertThat(this.server.simulation().runCount()).isOne();
	}

	/**
	 * Runs of other tests may still be followed, so only what starts a run fails.
	 */
	private void failStart(Fault... faults) {
		this.server.fault((request) -> request.method().equals("POST"), faults);
	}

	private void assertThatProblem(RestTestClientResponse response, HttpStatus status, String type, String detail) {
		assertThat(response).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(response).bodyJson().extractingPath("$.type").isEqualTo("urn:problem-type:codegen:" + type);
		assertThat(response).bodyJson().extractingPath("$.title").isEqualTo(status.getReasonPhrase());
		assertThat(response).bodyJson().extractingPath("$.detail").asString().contains(detail);
		assertThat(response).bodyJson().extractingPath("$.instance").isEqualTo("/api/tasks");
		assertThat(response).bodyText().doesNotContain(PROMPT).doesNotContain(this.server.token());
	}

}

package com.codegen.spring.sample.problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.assertj.RestTestClientResponse;

import com.codegen.spring.sample.SampleClient;
import com.codegen.spring.sample.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class RequestProblemsTests {

	@Autowired
	private SampleClient client;

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"prompt\": \" \"}", "{\"prompt\": null}", "{\"prompt\": \"secret", "[]", "null",
			"", "{\"prompt\": \"secret\", \"repoId\": \"secret\"}", "{\"prompt\": \"secret\", \"metadata\": 1}" })
	void refusesBodyWithoutPrompt(String body) {
		RestTestClientResponse response = this.client.post(body);
		assertThatProblem(response, HttpStatus.BAD_REQUEST, "/api/tasks");
		assertThat(response).bodyJson().extractingPath("$.detail").asString().contains("'prompt'");
		assertThat(response).bodyText().doesNotContain("secret");
	}

	@ParameterizedTest
	@CsvSource({ "/api/tasks?limit=0, limit", "/api/tasks?limit=101, limit", "/api/tasks?limit=many, limit",
			"/api/tasks/1?wait=soon, wait", "/api/tasks/1?wait=, wait", "/api/tasks/1?wait=6m, wait",
			"/api/tasks/1?wait=-1s, wait", "/api/tasks/first, id" })
	void namesRefusedParameter(String uri, String parameter) {
		RestTestClientResponse response = this.client.get(uri);
		assertThatProblem(response, HttpStatus.BAD_REQUEST, uri.replaceAll("[?].*", ""));
		assertThat(response).bodyJson()
			.extractingPath("$.detail")
			.asString()
			.startsWith("'" + parameter + "' must be ");
	}

	@Test
	void answersUnknownPath() {
		assertThatProblem(this.client.get("/nowhere"), HttpStatus.NOT_FOUND, "/nowhere");
	}

	private static void assertThatProblem(RestTestClientResponse response, HttpStatus status, String instance) {
		assertThat(response).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(response).bodyJson().extractingPath("$.type").isEqualTo("about:blank");
		assertThat(response).bodyJson().extractingPath("$.title").isEqualTo(status.getReasonPhrase());
		assertThat(response).bodyJson().extractingPath("$.instance").isEqualTo(instance);
	}

}

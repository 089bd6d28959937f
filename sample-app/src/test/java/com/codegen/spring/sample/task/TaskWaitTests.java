package com.codegen.spring.sample.task;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.assertj.RestTestClientResponse;

import com.codegen.spring.sample.SampleClient;
import com.codegen.spring.sample.SampleTest;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.simulation.RunScript;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class TaskWaitTests {

	@Autowired
	private CodegenServer server;

	@Autowired
	private SampleClient client;

	@BeforeEach
	void reset() {
		this.server.reset();
	}

	@Test
	void showsResult() {
		this.server.simulation().script(RunScript.completing("All is well.").withPullRequest("Fix it", "codegen/fix"));
		RestTestClientResponse response = this.client
			.get("/api/tasks/" + this.client.startedId("Fix it") + "?wait=30s");
		assertThat(response).hasStatusOk();
		assertThat(response).bodyJson().extractingPath("$.status").isEqualTo("COMPLETED");
		assertThat(response).bodyJson().extractingPath("$.complete").isEqualTo(true);
		assertThat(response).bodyJson().extractingPath("$.successful").isEqualTo(true);
		assertThat(response).bodyJson().extractingPath("$.result").isEqualTo("All is well.");
		assertThat(response).bodyJson().extractingPath("$.webUrl").asString().startsWith("https://");
		assertThat(response).bodyJson().extractingPath("$.createdAt").asString().endsWith("Z");
		assertThat(response).bodyJson().extractingPath("$.pullRequests[0].headBranchName").isEqualTo("codegen/fix");
		assertThat(response).bodyJson().extractingPath("$.pullRequests[0].title").isEqualTo("Fix it");
		assertThat(response).bodyJson().extractingPath("$.pullRequests[0].url").asString().startsWith("https://");
	}

	@Test
	void showsErrorOfFailedTask() {
		this.server.simulation().script(RunScript.failing("No tests were found."));
		RestTestClientResponse response = this.client
			.get("/api/tasks/" + this.client.startedId("Fix it") + "?wait=30s");
		assertThat(response).bodyJson().extractingPath("$.status").isEqualTo("FAILED");
		assertThat(response).bodyJson().extractingPath("$.successful").isEqualTo(false);
		assertThat(response).bodyJson().extractingPath("$.error").isEqualTo("No tests were found.");
	}

	@Test
	void showsStateWhenTimeIsOver() {
		this.server.simulation().script(RunScript.pausing());
		RestTestClientResponse response = this.client
			.get("/api/tasks/" + this.client.startedId("Fix it") + "?wait=200ms");
		assertThat(response).hasStatusOk();
		assertThat(response).bodyJson().extractingPath("$.status").isEqualTo("PAUSED");
		assertThat(response).bodyJson().extractingPath("$.complete").isEqualTo(false);
	}

	@Test
	void answersUnknownTask() {
		assertThat(this.client.get("/api/tasks/1?wait=30s")).hasStatus(HttpStatus.NOT_FOUND)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

}

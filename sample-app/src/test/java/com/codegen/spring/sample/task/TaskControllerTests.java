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
import com.codegen.spring.test.simulation.rest.Json;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class TaskControllerTests {

	@Autowired
	private CodegenServer server;

	@Autowired
	private SampleClient client;

	@BeforeEach
	void reset() {
		this.server.reset();
	}

	@Test
	void startsTask() {
		RestTestClientResponse response = this.client.start("Review PR #123");
		long id = this.server.simulation().runs().get(0).id();
		assertThat(response).hasStatus(HttpStatus.ACCEPTED).hasHeader("Location", "/api/tasks/" + id);
		assertThat(response).bodyJson().extractingPath("$.id").asNumber().isEqualTo((int) id);
		assertThat(response).bodyJson().extractingPath("$.status").isEqualTo("PENDING");
		assertThat(response).bodyJson().extractingPath("$.complete").isEqualTo(false);
		assertThat(response).bodyJson().doesNotHavePath("$.result").doesNotHavePath("$.error");
	}

	@Test
	void sendsRepositoryModelAndMetadata() {
		this.client.post("""
				{"prompt": "Fix it", "repoId": 7, "model": "sonnet", "metadata": {"ticket": "A-1", "none": null}}""");
		String sent = this.server.requests("POST", "/agent/run").get(0).body();
		assertThat(Json.read(sent)).isEqualTo(Json.read("""
				{"prompt": "Fix it", "repo_id": 7, "model": "sonnet", "metadata": {"ticket": "A-1", "none": null}}"""));
	}

	@Test
	void showsTaskAtOnceWithoutWait() {
		long id = this.client.startedId("Fix it");
		this.server.simulation().clearRequests();
		assertThat(this.client.get("/api/tasks/" + id)).bodyJson()
			.extractingPath("$.id")
			.asNumber()
			.isEqualTo((int) id);
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void listsNewestTasksFirst() {
		this.client.start("one");
		long second = this.client.startedId("two");
		long third = this.client.startedId("three");
		assertThat(this.client.get("/api/tasks?limit=2")).bodyJson()
			.extractingPath("$[*].id")
			.asArray()
			.containsExactly((int) third, (int) second);
	}

	@Test
	void listsTwentyTasksUnlessToldOtherwise() {
		this.client.get("/api/tasks");
		assertThat(this.server.requests("GET", "/agent/runs").get(0).query()).contains("limit=20");
	}

	@Test
	void answersUnknownTask() {
		assertThat(this.client.get("/api/tasks/1")).hasStatus(HttpStatus.NOT_FOUND)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

}

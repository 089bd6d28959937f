package com.codegen.spring.sample;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.assertj.RestTestClientResponse;

import com.codegen.spring.test.server.CodegenServer;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class ActuatorTests {

	@Autowired
	private CodegenServer server;

	@Autowired
	private SampleClient client;

	@BeforeEach
	void useApi() {
		this.server.reset();
		this.client.get("/api/tasks/" + this.client.startedId("Review PR #123"));
		this.client.get("/api/tasks");
	}

	@Test
	void isHealthy() {
		RestTestClientResponse response = this.client.get("/actuator/health");
		assertThat(response).hasStatusOk();
		assertThat(response).bodyJson().extractingPath("$.status").isEqualTo("UP");
		assertThat(response).bodyJson().extractingPath("$.components.codegen.status").isEqualTo("UP");
		assertThat(response).bodyJson()
			.extractingPath("$.components.codegen.details.organization")
			.asNumber()
			.isEqualTo((int) this.server.organizationId());
	}

	@Test
	void countsRequestsByOperation() {
		assertThat(this.client.get("/actuator/metrics/codegen.client.requests")).bodyJson()
			.extractingPath("$.availableTags[?(@.tag == 'operation')].values[*]")
			.asArray()
			.contains("agent-run.create", "agent-run.get", "agent-run.list");
	}

	@Test
	void tellsPrometheus() {
		assertThat(this.client.get("/actuator/prometheus")).bodyText()
			.contains("codegen_client_requests_seconds_count{")
			.contains("operation=\"agent-run.create\"")
			.doesNotContain("Review");
	}

	@Test
	void saysWhatItIs() {
		assertThat(this.client.get("/actuator/info")).bodyJson().extractingPath("$.app.name").isNotNull();
	}

}

package com.codegen.spring.test.simulation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StatusCaseTests {

	@ParameterizedTest
	@CsvSource({ "PENDING, pending", "ACTIVE, running", "COMPLETE, completed", "COMPLETED, completed", "FAILED, failed",
			"ERROR, failed", "TIMEOUT, failed", "STOPPED, cancelled", "CANCELLED, cancelled", "PAUSED, paused" })
	void completedUsesTheWordsOfTheFirstClients(String status, String expected) {
		assertThat(StatusCase.COMPLETED.apply(status)).isEqualTo(expected);
		assertThat(StatusCase.UPPER.apply(status)).isEqualTo(status);
		assertThat(StatusCase.LOWER.apply(status)).isEqualToIgnoringCase(status);
	}

	@Test
	void reachesEveryAnswerWithARun() {
		SimulationClient client = new SimulationClient((builder) -> builder.statusCase(StatusCase.COMPLETED));
		long id = client.create("Tell me a story");
		assertThat(client.run(id).text("/status")).isEqualTo("pending");
		client.advance(6);
		assertThat(client.run(id).text("/status")).isEqualTo("running");
		client.advance(6);
		assertThat(client.run(id).text("/status")).isEqualTo("completed");
		assertThat(client.logs(id, "").text("/status")).isEqualTo("completed");
		assertThat(client.get("organizations/4711/agent/runs").text("/items/0/status")).isEqualTo("completed");
	}

}

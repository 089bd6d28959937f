package com.codegen.spring.test.simulation;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.codegen.spring.test.simulation.SimulationClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

class PullRequestTests {

	private final SimulationClient client = new SimulationClient();

	private String id = "";

	@BeforeEach
	void openPullRequest() {
		this.client.simulation.script(RunScript.completing("x").withPullRequest("Guard callers", "codegen/guard"));
		long run = this.client.create("a");
		this.client.advance(12);
		this.id = this.client.run(run).text("/github_pull_requests/0/id");
	}

	@ParameterizedTest
	@ValueSource(strings = { "open", "closed", "draft", "ready_for_review" })
	void changesTheState(String state) {
		Answer answer = edit("prs/" + this.id, state);
		assertThat(answer.json().get("success").booleanValue()).isTrue();
		assertThat(answer.text("/state")).isEqualTo(state);
		assertThat(answer.text("/title")).isEqualTo("Guard callers");
		assertThat(answer.text("/url")).endsWith("/pull/" + answer.text("/number"));
	}

	@Test
	void changesTheStateInItsRepositoryOnly() {
		assertThat(edit("repos/501/prs/" + this.id, "closed").json().get("success").booleanValue()).isTrue();
		assertThat(edit("repos/502/prs/" + this.id, "closed").json().get("success").booleanValue()).isFalse();
	}

	@Test
	void saysSoWhenThereIsNone() {
		Answer answer = edit("prs/1", "closed");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.json().get("success").booleanValue()).isFalse();
		assertThat(answer.text("/error")).isNotEmpty();
	}

	private Answer edit(String path, String state) {
		return this.client.send("PATCH", "organizations/4711/" + path, "{\"state\":\"" + state + "\"}");
	}

}

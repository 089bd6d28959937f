package com.codegen.spring.test.simulation;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.codegen.spring.test.simulation.SimulationClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RunLifeCycleTests {

	private final SimulationClient client = new SimulationClient();

	@ParameterizedTest
	@CsvSource({ "0, PENDING", "0.499, PENDING", "0.5, ACTIVE", "11.999, ACTIVE", "12, COMPLETE", "100000, COMPLETE" })
	void movesFromPendingThroughActiveToComplete(double seconds, String status) {
		long id = this.client.create("Tell me a story");
		this.client.advance(seconds);
		assertThat(this.client.run(id).text("/status")).isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource({ "[fail] this, FAILED", "Please [pause], PAUSED", "[cancel] it, CANCELLED", "fail this, COMPLETE" })
	void endsAsTheMarkerInThePromptSays(String prompt, String status) {
		long id = this.client.create(prompt);
		this.client.advance(12);
		assertThat(this.client.run(id).text("/status")).isEqualTo(status);
	}

	@Test
	void answersTheNewRunAtOnce() {
		Answer answer = this.client.post("organizations/4711/agent/run", "{\"prompt\":\"Tell me a story\"}");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.text("/organization_id")).isEqualTo("4711");
		assertThat(answer.text("/source_type")).isEqualTo("API");
		assertThat(answer.text("/created_at")).isEqualTo("2026-11-21T22:00:00Z");
		assertThat(answer.text("/web_url")).isEqualTo("https://codegen.com/agent/trace/" + answer.text("/id"));
		assertThat(answer.isNull("/result")).isTrue();
		assertThat(answer.isNull("/summary")).isTrue();
		assertThat(answer.isNull("/metadata")).isTrue();
	}

	@Test
	void givesResultOnlyAtTheEnd() {
		this.client.simulation.script(RunScript.completing("Done. All of it."));
		long id = this.client.create("Tell me a story");
		this.client.advance(11.9);
		assertThat(this.client.run(id).isNull("/result")).isTrue();
		this.client.advance(0.1);
		assertThat(this.client.run(id).text("/result")).isEqualTo("Done. All of it.");
	}

	@Test
	void givesErrorOfAFailedRunAsResult() {
		this.client.simulation.script(RunScript.failing("No disk left"));
		long id = this.client.create("Tell me a story");
		this.client.advance(12);
		assertThat(this.client.run(id).text("/result")).isEqualTo("No disk left");
	}

	@Test
	void makesSummaryFromThePrompt() {
		long id = this.client.create("find every caller   of getUserData\\nand more");
		this.client.advance(1);
		assertThat(this.client.run(id).text("/summary")).isEqualTo("Find every caller of getUserData");
	}

	@Test
	void opensPullRequestForWorkOnCode() {
		long id = this.client.create("Fix the null check in getUserData");
		this.client.advance(8);
		assertThat(this.client.run(id).texts("/github_pull_requests", "title")).isEmpty();
		this.client.advance(1);
		Answer answer = this.client.run(id);
		assertThat(answer.texts("/github_pull_requests", "title")).containsExactly("Fix the null check in getUserData");
		assertThat(answer.text("/github_pull_requests/0/url"))
			.isEqualTo("https://github.com/acme/payments-api/pull/318");
		assertThat(answer.text("/github_pull_requests/0/created_at")).isEqualTo("2026-11-21T22:00:08.400Z");
	}

	@ParameterizedTest
	@CsvSource({ "Explain how the tests build", "Review PR #123 and fix nothing" })
	void opensNoPullRequestForReading(String prompt) {
		long id = this.client.create(prompt);
		this.client.advance(12);
		assertThat(this.client.run(id).texts("/github_pull_requests", "title")).isEmpty();
	}

	@Test
	void usesScriptsInTheirOrderThenTheDefault() {
		this.client.simulation.script(RunScript.completing("one"), RunScript.completing("two"));
		this.client.simulation.defaultScript((prompt) -> RunScript.completing("default for " + prompt));
		long first = this.client.create("a");
		long second = this.client.create("b");
		long third = this.client.create("c");
		this.client.advance(12);
		assertThat(this.client.run(first).text("/result")).isEqualTo("one");
		assertThat(this.client.run(second).text("/result")).isEqualTo("two");
		assertThat(this.client.run(third).text("/result")).isEqualTo("default for c");
	}

	@Test
	void endsAtOnceWithoutDuration() {
		this.client.simulation.script(RunScript.ending("MAX_ITERATIONS_REACHED", null).withDuration(Duration.ZERO));
		assertThat(this.client.run(this.client.create("a")).text("/status")).isEqualTo("MAX_ITERATIONS_REACHED");
	}

	@Test
	void goesFasterWithSpeed() {
		SimulationClient fast = new SimulationClient((builder) -> builder.speed(10));
		long id = fast.create("Tell me a story");
		fast.advance(1.199);
		assertThat(fast.run(id).text("/status")).isEqualTo("ACTIVE");
		fast.advance(0.001);
		assertThat(fast.run(id).text("/status")).isEqualTo("COMPLETE");
	}

	@Test
	void spellsStatusInLowerCaseOnDemand() {
		SimulationClient lower = new SimulationClient((builder) -> builder.statusCase(StatusCase.LOWER));
		assertThat(lower.run(lower.create("a")).text("/status")).isEqualTo("pending");
	}

	@Test
	void refusesSpeedsThatAreNotAboveZero() {
		CodegenSimulationBuilder builder = CodegenSimulation.builder();
		assertThatIllegalArgumentException().isThrownBy(() -> builder.speed(0));
		assertThatIllegalArgumentException().isThrownBy(() -> builder.speed(Double.NaN));
	}

	@Test
	void keepsWhatTheCallerSent() {
		this.client.post("organizations/4711/agent/run", """
				{"prompt":"p","images":["data:,x"],"metadata":{"ref":"r1"},"repo_id":501,"model":"m",
				"agent_type":"claude_code"}""");
		RunSnapshot run = this.client.simulation.runs().get(0);
		assertThat(run.prompt()).isEqualTo("p");
		assertThat(run.images()).containsExactly("data:,x");
		assertThat(run.metadata()).containsEntry("ref", "r1");
		assertThat(run.repositoryId()).isEqualTo(501);
		assertThat(run.model()).isEqualTo("m");
		assertThat(run.agentType()).isEqualTo("claude_code");
		assertThat(this.client.run(run.id()).text("/metadata/ref")).isEqualTo("r1");
		assertThat(this.client.get("organizations/4711/agent/runs").text("/items/0/metadata/ref")).isEqualTo("r1");
	}

}

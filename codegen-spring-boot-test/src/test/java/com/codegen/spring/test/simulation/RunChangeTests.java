package com.codegen.spring.test.simulation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.codegen.spring.test.simulation.SimulationClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

class RunChangeTests {

	private static final String RUN = "organizations/4711/agent/run";

	private final SimulationClient client = new SimulationClient();

	@Test
	void activatesAPausedRunOnResume() {
		this.client.simulation.script(RunScript.pausing().whenResumed(RunScript.completing("Second try")));
		long id = this.client.create("a");
		this.client.advance(60);
		assertThat(resume(id, "the first way").text("/status")).isEqualTo("ACTIVE");
		this.client.advance(12);
		assertThat(this.client.run(id).text("/status")).isEqualTo("COMPLETE");
		assertThat(this.client.run(id).text("/result")).isEqualTo("Second try");
	}

	@ParameterizedTest
	@ValueSource(strings = { "COMPLETE", "FAILED", "CANCELLED" })
	void activatesAFinishedRunOnResume(String status) {
		this.client.simulation.script(RunScript.ending(status, "r"));
		long id = this.client.create("a");
		this.client.advance(12);
		Answer answer = resume(id, "again");
		assertThat(answer.text("/status")).isEqualTo("ACTIVE");
		assertThat(answer.isNull("/result")).isTrue();
	}

	@Test
	void activatesAStoppedRunOnResume() {
		long id = this.client.create("a");
		this.client.advance(2);
		change("ban", id);
		this.client.advance(2);
		assertThat(resume(id, "again").text("/status")).isEqualTo("ACTIVE");
		this.client.advance(12);
		assertThat(this.client.run(id).text("/status")).isEqualTo("COMPLETE");
	}

	@Test
	void addsThePromptOfAResumeToTheLog() {
		this.client.simulation.script(RunScript.pausing());
		long id = this.client.create("a");
		this.client.advance(12);
		int before = this.client.logs(id, "").json().get("total_logs").intValue();
		resume(id, "the first way");
		Answer logs = this.client.logs(id, "?skip=" + before);
		assertThat(logs.texts("/logs", "message_type")).containsExactly("USER_MESSAGE");
		assertThat(logs.texts("/logs", "observation")).containsExactly("the first way");
		assertThat(this.client.simulation.runs().get(0).prompts()).containsExactly("a", "the first way");
	}

	@Test
	void keepsOnlyWhatHadHappenedWhenResumedEarly() {
		this.client.simulation.script(RunScript.completing("x").withLogEntries(12).withPullRequest("t", "b"));
		long id = this.client.create("a");
		this.client.advance(2);
		resume(id, "Tell me a story instead");
		this.client.advance(100);
		assertThat(this.client.logs(id, "").texts("/logs", "observation")).startsWith("Entry 1", "Entry 2",
				"Tell me a story instead");
		assertThat(this.client.run(id).texts("/github_pull_requests", "id")).isEmpty();
	}

	@Test
	void stopsARunOnBan() {
		long id = this.client.create("Fix it");
		this.client.advance(6);
		assertThat(change("ban", id).status()).isEqualTo(200);
		assertThat(this.client.run(id).text("/status")).isEqualTo("STOPPED");
		assertThat(this.client.simulation.runs().get(0).banned()).isTrue();
	}

	@Test
	void showsNothingNewAfterBan() {
		this.client.simulation.script(RunScript.completing("x").withLogEntries(12).withPullRequest("t", "b"));
		long id = this.client.create("a");
		this.client.advance(2);
		change("ban", id);
		this.client.advance(100);
		Answer run = this.client.run(id);
		assertThat(run.isNull("/result")).isTrue();
		assertThat(run.texts("/github_pull_requests", "id")).isEmpty();
		assertThat(this.client.logs(id, "").texts("/logs", "observation")).containsExactly("Entry 1", "Entry 2");
	}

	@Test
	void leavesStatusOfAFinishedRunOnBan() {
		long id = this.client.create("a");
		this.client.advance(12);
		change("ban", id);
		assertThat(this.client.run(id).text("/status")).isEqualTo("COMPLETE");
	}

	@Test
	void removesTheFlagOnUnban() {
		long id = this.client.create("a");
		change("ban", id);
		assertThat(change("unban", id).status()).isEqualTo(200);
		assertThat(this.client.simulation.runs().get(0).banned()).isFalse();
	}

	@Test
	void flagsRemovalFromPullRequest() {
		long id = this.client.create("a");
		assertThat(change("remove-from-pr", id).status()).isEqualTo(200);
		assertThat(this.client.simulation.runs().get(0).removedFromPullRequest()).isTrue();
		assertThat(this.client.simulation.runs().get(0).banned()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ban", "unban", "remove-from-pr" })
	void answers404ForAnUnknownRun(String action) {
		Answer answer = change(action, 1);
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.text("/status_code")).isEqualTo("404");
		assertThat(answer.text("/message")).isNotEmpty();
	}

	@Test
	void answers404OnResumeOfAnUnknownRun() {
		assertThat(resume(1, "a").status()).isEqualTo(404);
	}

	private Answer resume(long id, String prompt) {
		return this.client.post(RUN + "/resume", "{\"agent_run_id\":" + id + ",\"prompt\":\"" + prompt + "\"}");
	}

	private Answer change(String action, long id) {
		return this.client.post(RUN + "/" + action, "{\"agent_run_id\":" + id + "}");
	}

}

package com.codegen.spring.test.simulation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.codegen.spring.test.simulation.SimulationClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

class RunLogTests {

	private final SimulationClient client = new SimulationClient();

	@Test
	void showsOnlyEntriesWhoseTimeHasCome() {
		this.client.simulation.script(RunScript.completing("x").withLogEntries(12));
		long id = this.client.create("a");
		assertThat(this.client.logs(id, "").json().get("total_logs").intValue()).isZero();
		this.client.advance(3.5);
		assertThat(this.client.logs(id, "").texts("/logs", "observation")).containsExactly("Entry 1", "Entry 2",
				"Entry 3");
		this.client.advance(8.5);
		assertThat(this.client.logs(id, "").json().get("total_logs").intValue()).isEqualTo(12);
	}

	@Test
	void givesPages() {
		long id = finished(250);
		Answer page = this.client.logs(id, "?skip=200&limit=100");
		assertThat(page.texts("/logs", "thought")).hasSize(50).first().isEqualTo("Entry 201");
		assertThat(page.text("/total_logs")).isEqualTo("250");
		assertThat(page.text("/page")).isEqualTo("3");
		assertThat(page.text("/size")).isEqualTo("100");
		assertThat(page.text("/pages")).isEqualTo("3");
	}

	@Test
	void givesAnEmptyPageBehindTheEnd() {
		assertThat(this.client.logs(finished(3), "?skip=3").texts("/logs", "thought")).isEmpty();
	}

	@Test
	void givesNewestFirstInReverse() {
		assertThat(this.client.logs(finished(5), "?reverse=true&limit=2").texts("/logs", "thought"))
			.containsExactly("Entry 5", "Entry 4");
	}

	@Test
	void answersOnBothPaths() {
		long id = finished(2);
		String documented = "organizations/4711/agent/run/" + id + "/logs";
		assertThat(this.client.get(documented).json()).isEqualTo(this.client.logs(id, "").json());
	}

	@Test
	void spreadsTimesOverTheRun() {
		long id = finished(4);
		assertThat(this.client.logs(id, "").texts("/logs", "created_at")).containsExactly("2026-11-21T22:00:03Z",
				"2026-11-21T22:00:06Z", "2026-11-21T22:00:09Z", "2026-11-21T22:00:12Z");
	}

	@Test
	void endsWithTheAnswer() {
		Answer answer = story("Fix issue #12 in getUserData");
		assertThat(answer.texts("/logs", "message_type")).startsWith("USER_MESSAGE").endsWith("FINAL_ANSWER");
		assertThat(answer.texts("/logs", "observation")).startsWith("Fix issue #12 in getUserData")
			.endsWith(answer.text("/result"));
	}

	@Test
	void endsWithTheErrorOfAFailedRun() {
		Answer answer = story("[fail] Fix it");
		assertThat(answer.texts("/logs", "message_type")).endsWith("ERROR");
		assertThat(answer.texts("/logs", "observation")).endsWith(answer.text("/result"));
	}

	@Test
	void speaksOfThePullRequestInThePrompt() {
		Answer answer = story("Review PR #123");
		assertThat(answer.text("/result")).contains("#123");
		assertThat(answer.texts("/logs", "tool_name")).contains("view_pull_request");
		assertThat(answer.json().toString()).contains("\"number\":123");
	}

	@Test
	void coversAllMessageTypes() {
		Set<String> types = new HashSet<>(story("Fix issue #12").texts("/logs", "message_type"));
		types.addAll(story("[fail] Fix issue #12").texts("/logs", "message_type"));
		assertThat(types).containsExactlyInAnyOrder("ACTION", "PLAN_EVALUATION", "FINAL_ANSWER", "ERROR",
				"USER_MESSAGE", "USER_GITHUB_ISSUE_COMMENT", "INITIAL_PR_GENERATION", "DETECT_PR_ERRORS",
				"FIX_PR_ERRORS", "PR_CREATION_FAILED", "PR_EVALUATION", "COMMIT_EVALUATION", "AGENT_RUN_LINK");
	}

	@Test
	void fillsTheFieldsOfEachType() {
		Answer answer = story("Fix issue #12");
		answer.json().get("logs").forEach((entry) -> {
			String type = entry.get("message_type").stringValue();
			if (type.equals("ACTION")) {
				assertThat(entry.get("tool_name").isString()).isTrue();
				assertThat(entry.get("tool_input").isObject()).isTrue();
				assertThat(entry.get("tool_output").isObject()).isTrue();
			}
			if (type.equals("PLAN_EVALUATION")) {
				assertThat(entry.get("thought").isString()).isTrue();
			}
			if (List.of("ERROR", "FINAL_ANSWER").contains(type)) {
				assertThat(entry.get("observation").isString()).isTrue();
			}
		});
		assertThat(answer.json().get("logs").valueStream().anyMatch((entry) -> entry.get("observation").isObject()))
			.isTrue();
	}

	@Test
	void answers404ForAnUnknownRun() {
		assertThat(this.client.logs(1, "").status()).isEqualTo(404);
	}

	private long finished(int entries) {
		this.client.simulation.script(RunScript.completing("x").withLogEntries(entries));
		long id = this.client.create("a");
		this.client.advance(12);
		return id;
	}

	private Answer story(String prompt) {
		long id = this.client.create(prompt);
		this.client.advance(12);
		return this.client.logs(id, "");
	}

}

package com.codegen.spring.test.server;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import com.codegen.spring.test.simulation.RunScript;
import com.codegen.spring.test.simulation.SettableClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a program does that was written for the first Python client.
 */
class LegacyPathsTests {

	private static final SettableClock CLOCK = SettableClock.at(Instant.parse("2026-11-21T22:00:00Z"));

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension(
			(builder) -> builder.legacyPaths(true).clock(CLOCK));

	private final CodegenServer server = extension.server();

	private final FirstPythonClient api = new FirstPythonClient(this.server);

	@Test
	void runATaskUntilItIsCompleted() {
		JsonNode task = this.api.post("/tasks",
				Map.of("prompt", "Review PR #123", "context", Map.of("branch", "main"), "priority", "high"));
		assertThat(task.path("prompt").asString()).isEqualTo("Review PR #123");
		assertThat(task.path("metadata").path("context").path("branch").asString()).isEqualTo("main");
		Set<String> statuses = new LinkedHashSet<>();
		JsonNode ended = poll(task.path("id").asString(), statuses);
		assertThat(statuses).containsExactly("pending", "running", "completed");
		assertThat(ended.path("status").asString()).isEqualTo("completed");
		assertThat(ended.path("result").asString()).isNotBlank();
		assertThat(ended.path("error").isNull()).isTrue();
		assertThat(ended.path("progress").asInt()).isEqualTo(100);
		assertThat(ended.path("created_at").asString()).isLessThan(ended.path("updated_at").asString());
		assertThat(this.api.get("/tasks/" + task.path("id").asString() + "/logs").path("logs")).isNotEmpty();
		assertThat(this.server.simulation().runs()).singleElement()
			.satisfies((run) -> assertThat(String.valueOf(run.id())).isEqualTo(task.path("id").asString()));
	}

	@Test
	void seeWhyATaskFailed() {
		this.server.simulation().script(RunScript.failing("The build is broken"));
		JsonNode ended = poll(this.api.post("/tasks", Map.of("prompt", "Fix it")).path("id").asString(),
				new LinkedHashSet<>());
		assertThat(ended.path("status").asString()).isEqualTo("failed");
		assertThat(ended.path("error").asString()).contains("The build is broken");
		assertThat(ended.path("result").isNull()).isTrue();
	}

	@Test
	void cancelATask() {
		this.server.simulation().script(RunScript.completing("Done").withDuration(Duration.ofHours(1)));
		String id = this.api.post("/tasks", Map.of("prompt", "Upgrade the build")).path("id").asString();
		assertThat(this.api.post("/tasks/" + id + "/cancel", Map.of()).path("status").asString())
			.isEqualTo("cancelled");
		assertThat(this.api.get("/tasks/" + id).path("status").asString()).isEqualTo("cancelled");
	}

	@Test
	void listTasksByStatusLimitAndOffset() {
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			ids.add(0, this.api.post("/tasks", Map.of("prompt", "Task " + i)).path("id").asString());
		}
		ids.forEach((id) -> poll(id, new LinkedHashSet<>()));
		JsonNode page = this.api.get("/tasks?status=completed&limit=2&offset=1");
		assertThat(page.path("total").asInt()).isEqualTo(3);
		assertThat(texts(page.path("tasks"), "id")).isEqualTo(ids.subList(1, 3));
		assertThat(page.path("items")).isEqualTo(page.path("tasks"));
		assertThat(this.api.get("/tasks?status=failed").path("tasks")).isEmpty();
	}

	@Test
	void keepAgentsAndRunTasksWithThem() {
		assertThat(this.api.get("/agents").path("agents")).isEmpty();
		JsonNode agent = this.api.post("/agents", Map.of("name", "Reviewer", "type", "code_review", "description",
				"Reviews pull requests", "configuration", Map.of("max_files", 20)));
		String path = "/agents/" + agent.path("id").asString();
		assertThat(agent.path("configuration").path("max_files").asInt()).isEqualTo(20);
		assertThat(this.api.get(path)).isEqualTo(agent);
		JsonNode task = this.api.post("/tasks",
				Map.of("prompt", "Review PR #123", "agent_id", agent.path("id").asString()));
		assertThat(task.path("agent_id")).isEqualTo(agent.path("id"));
		assertThat(poll(task.path("id").asString(), new LinkedHashSet<>()).path("status").asString())
			.isEqualTo("completed");
		this.api.put(path, Map.of("description", "Reviews with care"));
		JsonNode changed = this.api.get("/agents").path("agents").path(0);
		assertThat(changed.path("description").asString()).isEqualTo("Reviews with care");
		assertThat(changed.path("type").asString()).isEqualTo("code_review");
		assertThat(changed.path("configuration")).isEqualTo(agent.path("configuration"));
		this.api.delete(path);
		assertThat(this.api.send("GET", path, null).statusCode()).isEqualTo(404);
	}

	@Test
	void readOrganizationUsageAndMembers() {
		String organization = "/organizations/" + this.server.organizationId();
		poll(this.api.post("/tasks", Map.of("prompt", "Review PR #123")).path("id").asString(), new LinkedHashSet<>());
		assertThat(this.api.get(organization).path("name").asString()).isEqualTo("Acme Robotics");
		JsonNode usage = this.api.get(organization + "/usage?start_date=2020-01-01&end_date=2100-01-01T00:00:00");
		assertThat(usage.path("total_tasks").asInt()).isOne();
		assertThat(usage.path("tasks_by_status").path("completed").asInt()).isOne();
		assertThat(this.api.get(organization + "/usage?end_date=2020-01-01").path("total_tasks").asInt()).isZero();
		assertThat(this.api.get(organization + "/members").path("members")).hasSize(4);
		assertThat(this.api.put(organization, Map.of("name", "New name")).path("name").asString())
			.isEqualTo("New name");
	}

	@Test
	void readAndChangeUsers() {
		JsonNode me = this.api.get("/users/me");
		assertThat(me.path("name").asString()).isEqualTo("Ada Byron");
		assertThat(me.path("full_name")).isEqualTo(me.path("name"));
		assertThat(this.api.get("/users/" + me.path("id").asLong())).isEqualTo(me);
		assertThat(this.api.get("/users?limit=2&offset=1").path("users")).hasSize(2);
		assertThat(this.api.put("/users/1002", Map.of("role", "ADMIN")).path("permissions"))
			.anySatisfy((permission) -> assertThat(permission.asString()).isEqualTo("admin"));
		assertThat(this.api.send("GET", "/users/5", null).statusCode()).isEqualTo(404);
	}

	@Test
	void createListAndRevokeTokens() {
		JsonNode created = this.api.post("/users/tokens", Map.of("name", "ci", "expires_at", "2100-01-01T00:00:00"));
		assertThat(created.path("token").asString()).isNotBlank();
		assertThat(texts(this.api.get("/users/tokens").path("tokens"), "name")).containsExactly("ci");
		this.api.delete("/users/tokens/" + created.path("id").asString());
		assertThat(this.api.get("/users/tokens").path("tokens")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "GET, /tasks, 404", "POST, /tasks, 404", "GET, /agents, 404", "GET, /users, 404",
			"GET, /organizations/4711, 405", "GET, /organizations/4711/usage, 404",
			"GET, /organizations/4711/members, 404", "GET, /users/1001, 405" })
	void areNotThereUnlessAskedFor(String method, String path, int status) {
		try (CodegenServer other = CodegenServer.start()) {
			assertThat(new FirstPythonClient(other).send(method, path, Map.of("prompt", "Work")).statusCode())
				.isEqualTo(status);
		}
	}

	@Test
	void refuseAnOrganizationOutOfReach() throws Exception {
		HttpCalls calls = new HttpCalls(this.server);
		assertThat(calls.send(calls.request("/tasks").header("X-Organization-ID", "12").GET()).statusCode())
			.isEqualTo(403);
		assertThat(calls.send(calls.request("/tasks").header("X-Organization-ID", "acme").GET()).statusCode())
			.isEqualTo(422);
		assertThat(calls.get("/tasks").statusCode()).isEqualTo(200);
	}

	private JsonNode poll(String id, Set<String> statuses) {
		for (int look = 0; look < 30; look++) {
			JsonNode task = this.api.get("/tasks/" + id);
			String status = task.path("status").asString();
			statuses.add(status);
			if (List.of("completed", "failed", "cancelled").contains(status)) {
				return task;
			}
			CLOCK.advance(Duration.ofSeconds(1));
		}
		throw new AssertionError("The task has not ended: " + statuses);
	}

	private static List<String> texts(JsonNode items, String name) {
		return items.valueStream().map((item) -> item.path(name).asString()).toList();
	}

}

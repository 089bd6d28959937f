package com.codegen.spring.test.simulation;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.codegen.spring.test.simulation.SimulationClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

class AccessTests {

	private final SimulationClient client = new SimulationClient();

	@ParameterizedTest
	@ValueSource(strings = { "Bearer wrong", "Bearer ", "Basic simulated-codegen-token", "simulated-codegen-token" })
	void answers401ForAWrongToken(String authorization) {
		Answer answer = this.client
			.send(new SimulatedRequest("GET", "/v1/users/me", null, Map.of("Authorization", authorization), ""));
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.text("/detail")).isNotEmpty();
		assertThat(answer.response().header("WWW-Authenticate")).isEqualTo("Bearer");
	}

	@Test
	void answers401WithoutAToken() {
		assertThat(this.client.send(new SimulatedRequest("GET", "/v1/users/me", null, Map.of(), "")).status())
			.isEqualTo(401);
	}

	@Test
	void readsHeadersWhateverTheirCase() {
		Map<String, String> headers = Map.of("aUTHORIZATION", "bearer " + this.client.simulation.token());
		assertThat(this.client.send(new SimulatedRequest("GET", "/v1/users/me", null, headers, "")).status())
			.isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "GET, organizations/1/agent/runs", "POST, organizations/1/agent/run",
			"POST, organizations/1/agent/run/ban", "GET, alpha/organizations/1/agent/run/1/logs",
			"GET, organizations/1/users", "GET, organizations/1/repos", "GET, organizations/1/integrations",
			"GET, organizations/1/cli/rules", "GET, oauth/tokens/status?org_id=1", "POST, slack-connect/generate-token",
			"PUT, organizations/1", "GET, organizations/1/repos/check-suite-settings?repo_id=501" })
	void answers403ForAnotherOrganization(String method, String target) {
		Answer answer = this.client.send(method, target,
				"{\"prompt\":\"a\",\"agent_run_id\":1,\"org_id\":1,\"repo_id\":501}");
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.text("/status_code")).isEqualTo("403");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/nothing", "/v1/users/me/", "/users/me", "/", "/v1/organizations//agent/runs" })
	void answers404ForAnUnknownPath(String path) {
		Answer answer = this.client.send(SimulatedRequest.of("GET", path, this.client.simulation.token()));
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.response().body()).isEqualTo("{\"detail\":\"Not Found\"}");
	}

	@Test
	void answers405ForAWrongMethod() {
		Answer answer = this.client.send("DELETE", "organizations/4711", "");
		assertThat(answer.status()).isEqualTo(405);
		assertThat(answer.response().header("Allow")).isEqualTo("PUT");
	}

	@Test
	void answers413ForALargeBody() {
		String large = "{\"prompt\":\"" + "é".repeat(CodegenSimulation.MAX_BODY_BYTES / 2) + "\"}";
		assertThat(this.client.post("organizations/4711/agent/run", large).status()).isEqualTo(413);
		String fits = "{\"prompt\":\"" + "é".repeat(CodegenSimulation.MAX_BODY_BYTES / 2 - 10) + "\"}";
		assertThat(this.client.post("organizations/4711/agent/run", fits).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "users/me", "nothing", "organizations/1/users", "organizations/4711/users/5" })
	void marksEveryAnswer(String path) {
		SimulatedResponse response = this.client.get(path).response();
		assertThat(response.header("x-codegen-simulation")).isEqualTo("true");
		assertThat(response.header("Content-Type")).isEqualTo("application/json");
		assertThat(response.header("Date")).isEqualTo("Sat, 21 Nov 2026 22:00:00 GMT");
		assertThat(response.header("X-Request-Id")).isEqualTo("sim-000001");
	}

	@Test
	void acceptsCreatedTokensUntilTheyExpire() {
		Answer created = this.client.post("users/tokens",
				"{\"name\":\"ci\",\"expires_at\":\"2026-11-21T23:00:00+00:00\"}");
		SimulatedRequest request = SimulatedRequest.of("GET", "/v1/users/me", created.text("/token"));
		this.client.advance(3599);
		assertThat(this.client.send(request).status()).isEqualTo(200);
		this.client.advance(1);
		assertThat(this.client.send(request).status()).isEqualTo(401);
	}

	@Test
	void acceptsCreatedTokensUntilTheyAreRevoked() {
		Answer created = this.client.post("users/tokens", "{\"name\":\"ci\"}");
		SimulatedRequest request = SimulatedRequest.of("GET", "/v1/users/me", created.text("/token"));
		assertThat(this.client.send(request).status()).isEqualTo(200);
		String path = "users/tokens/" + created.text("/id");
		assertThat(this.client.send("DELETE", path, "").status()).isEqualTo(200);
		assertThat(this.client.send(request).status()).isEqualTo(401);
		assertThat(this.client.send("DELETE", path, "").status()).isEqualTo(404);
	}

	@Test
	void listsTokensWithoutTheirSecrets() {
		String secret = this.client.post("users/tokens", "{\"name\":\"ci\"}").text("/token");
		Answer list = this.client.get("users/tokens");
		assertThat(list.texts("/items", "name")).containsExactly("ci");
		assertThat(list.response().body()).doesNotContain(secret);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"name\":\"a\",\"expires_at\":\"soon\"}", "{\"name\":\"a\",\"expires_at\":5}" })
	void refusesMalformedTokenRequests(String body) {
		assertThat(this.client.post("users/tokens", body).status()).isEqualTo(422);
	}

}

package com.codegen.spring.test.server;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.codegen.spring.test.simulation.CodegenSimulation;
import com.codegen.spring.test.simulation.RecordedRequest;
import com.codegen.spring.test.simulation.RunScript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CodegenServerTests {

	private final CodegenServer server = CodegenServer.start();

	private final HttpCalls calls = new HttpCalls(this.server);

	@AfterEach
	void closeServer() {
		this.server.close();
	}

	@Test
	void listensOnLoopback() {
		assertThat(this.server.url()).matches("http://127\\.0\\.0\\.1:\\d+");
		assertThat(this.server.baseUrl()).isEqualTo(this.server.url() + "/v1");
		assertThat(this.server.token()).isEqualTo(CodegenServer.DEFAULT_TOKEN);
		assertThat(this.server.organizationId()).isEqualTo(CodegenServer.DEFAULT_ORGANIZATION_ID);
	}

	@Test
	void carriesARunFromCreationToResult() throws IOException {
		this.server.simulation().script(RunScript.completing("Grüße").withDuration(Duration.ZERO));
		assertThat(this.calls.create().body()).contains("\"id\":4253");
		HttpResponse<String> run = this.calls.get(HttpCalls.CREATE + "/4253");
		assertThat(run.body()).contains("\"status\":\"COMPLETE\"", "\"result\":\"Grüße\"");
		assertThat(run.headers().firstValue("Content-Type")).contains("application/json");
		assertThat(run.headers().firstValue("X-Codegen-Simulation")).contains("true");
		assertThat(run.headers().firstValue("X-Request-Id")).contains("sim-000002");
		assertThat(run.headers().allValues("Date")).hasSize(1);
		assertThat(run.headers().allValues("Content-Length")).hasSize(1);
	}

	@Test
	void passesQueryAndBodyOn() throws IOException {
		this.calls.create();
		assertThat(this.calls.get("/organizations/4711/agent/runs?limit=0").statusCode()).isEqualTo(422);
		RecordedRequest created = this.server.requests("POST", "/agent/run").get(0);
		assertThat(created.body()).isEqualTo("{\"prompt\":\"Tell me a story\"}");
		assertThat(this.server.requests("GET", "/agent/runs").get(0).query()).isEqualTo("limit=0");
		assertThat(this.server.requests("GET", "/agent/run")).isEmpty();
		assertThat(this.server.requests()).hasSize(2);
	}

	@Test
	void answersErrorsOfTheSimulation() throws IOException {
		assertThat(this.calls.post(HttpCalls.CREATE, "{").statusCode()).isEqualTo(422);
		assertThat(this.calls.get("/nothing").statusCode()).isEqualTo(404);
		assertThat(this.calls.send(this.calls.request("/users/me").DELETE()).statusCode()).isEqualTo(405);
		HttpRequest.Builder wrong = this.calls.request("/users/me").setHeader("Authorization", "Bearer wrong").GET();
		assertThat(this.calls.send(wrong).statusCode()).isEqualTo(401);
	}

	@Test
	void answers413ForALargeBody() throws IOException {
		String large = "x".repeat(CodegenSimulation.MAX_BODY_BYTES + 1);
		assertThat(this.calls.post(HttpCalls.CREATE, large).statusCode()).isEqualTo(413);
		assertThat(this.server.simulation().runCount()).isZero();
	}

	@Test
	void keepsItsPortAndForgetsItsStateOnReset() throws IOException {
		String url = this.server.url();
		this.calls.create();
		this.server.enqueue(Fault.status(500));
		this.server.always((request) -> true, Fault.status(503));
		this.server.reset();
		assertThat(this.server.url()).isEqualTo(url);
		assertThat(this.server.requests()).isEmpty();
		assertThat(this.server.simulation().runCount()).isZero();
		assertThat(this.calls.get("/users/me").statusCode()).isEqualTo(200);
	}

	@Test
	void closesQuicklyAndOnce() throws IOException {
		this.calls.get("/users/me");
		long start = System.nanoTime();
		this.server.close();
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
		this.server.close();
		assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> this.calls.get("/users/me"));
	}

	@Test
	void takesItsPortAndOptionsFromTheBuilder() throws IOException {
		int port = this.server.port();
		assertThatThrownBy(() -> CodegenServer.builder().port(port).start()).isInstanceOf(RuntimeException.class);
		this.server.close();
		try (CodegenServer other = CodegenServer.builder()
			.port(port)
			.token("another")
			.organization(12, "Twelve")
			.enforceRateLimits(false)
			.start()) {
			assertThat(other.port()).isEqualTo(port);
			assertThat(other.token()).isEqualTo("another");
			assertThat(other.organizationId()).isEqualTo(12);
			assertThat(new HttpCalls(other).get("/organizations/12/agent/runs").statusCode()).isEqualTo(200);
		}
	}

}

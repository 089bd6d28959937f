package com.codegen.spring.test.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

import tools.jackson.databind.JsonNode;

import com.codegen.spring.test.simulation.rest.Json;

/**
 * Calls a simulation in virtual time.
 */
final class SimulationClient {

	static final Instant START = Instant.parse("2026-11-21T22:00:00Z");

	final SettableClock clock = SettableClock.at(START);

	final CodegenSimulation simulation;

	SimulationClient() {
		this((builder) -> builder);
	}

	SimulationClient(UnaryOperator<CodegenSimulationBuilder> customizer) {
		this.simulation = customizer.apply(CodegenSimulation.builder().clock(this.clock)).build();
	}

	void advance(double seconds) {
		this.clock.advance(Duration.ofMillis(Math.round(seconds * 1000)));
	}

	Answer get(String target) {
		return send(request("GET", target));
	}

	Answer send(String method, String target, String json) {
		return send(request(method, target).withBody(json));
	}

	Answer post(String target, String json) {
		return send("POST", target, json);
	}

	Answer send(SimulatedRequest request) {
		SimulatedResponse response = this.simulation.handle(request);
		return new Answer(response, Json.read(response.body()));
	}

	SimulatedRequest request(String method, String target) {
		return SimulatedRequest.of(method, "/v1/" + target, this.simulation.token());
	}

	long create(String prompt) {
		return post("organizations/4711/agent/run", "{\"prompt\":\"" + prompt + "\"}").json().get("id").longValue();
	}

	Answer run(long id) {
		return get("organizations/4711/agent/run/" + id);
	}

	Answer logs(long id, String query) {
		return get("alpha/organizations/4711/agent/run/" + id + "/logs" + query);
	}

	record Answer(SimulatedResponse response, JsonNode json) {

		int status() {
			return this.response.status();
		}

		String text(String pointer) {
			return Objects.requireNonNull(this.json.at(pointer).asString());
		}

		List<String> texts(String array, String field) {
			return this.json.at(array).valueStream().map((item) -> item.at("/" + field).asString("")).toList();
		}

		boolean isNull(String pointer) {
			return this.json.at(pointer).isNull();
		}

	}

}

package com.codegen.spring.test.simulation;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.codegen.spring.test.simulation.SimulationClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

class RateLimitTests {

	private static final String CREATE = "organizations/4711/agent/run";

	private final SimulationClient client = new SimulationClient();

	@Test
	void answers429WhenTheWindowIsFull() {
		assertThat(creations(this.client, 10)).isEqualTo(10);
		Answer answer = this.client.post(CREATE, "{\"prompt\":\"a\"}");
		assertThat(answer.status()).isEqualTo(429);
		assertThat(answer.json().toString())
			.isEqualTo("{\"message\":\"Rate limit exceeded. Please try again later.\",\"status_code\":429}");
		assertThat(answer.response().header("retry-after")).isEqualTo("60");
		assertThat(this.client.simulation.rejectedByRateLimit()).isOne();
		assertThat(this.client.simulation.runCount()).isEqualTo(10);
	}

	@ParameterizedTest
	@CsvSource({ "GET, users/me, 60, 30", "GET, organizations/4711/cli/rules, 30, 60",
			"POST, organizations/4711/setup-commands/generate, 5, 60",
			"POST, organizations/4711/sandbox/9/analyze-logs, 5, 60",
			"POST, organizations/4711/agent/run/resume, 10, 60", "GET, organizations/4711/agent/run/1/logs, 60, 60",
			"PATCH, organizations/4711/prs/1, 30, 60" })
	void limitsEachClassAsDocumented(String method, String path, int limit, int seconds) {
		SimulatedRequest request = this.client.request(method, path).withBody("{}");
		long admitted = IntStream.range(0, limit).filter((i) -> this.client.send(request).status() != 429).count();
		assertThat(admitted).isEqualTo(limit);
		assertThat(this.client.send(request).response().header("Retry-After")).isEqualTo("" + seconds);
		this.client.advance(seconds);
		assertThat(this.client.send(request).status()).isNotEqualTo(429);
	}

	@Test
	void slidesTheWindow() {
		creations(this.client, 5);
		this.client.advance(40);
		creations(this.client, 5);
		this.client.advance(19.5);
		Answer rejected = this.client.post(CREATE, "{\"prompt\":\"a\"}");
		assertThat(rejected.status()).isEqualTo(429);
		assertThat(rejected.response().header("Retry-After")).isEqualTo("1");
		this.client.advance(0.5);
		assertThat(creations(this.client, 10)).isEqualTo(5);
	}

	@Test
	void fixesTheWindowToMultiplesOfItsLength() {
		SimulationClient fixed = new SimulationClient((builder) -> builder.rateLimitWindow(RateLimitWindow.FIXED));
		fixed.advance(59);
		assertThat(creations(fixed, 11)).isEqualTo(10);
		assertThat(fixed.post(CREATE, "{\"prompt\":\"a\"}").response().header("Retry-After")).isEqualTo("1");
		fixed.advance(1);
		assertThat(creations(fixed, 11)).isEqualTo(10);
	}

	@Test
	void doesNotCountRejectedRequests() {
		creations(this.client, 10);
		this.client.advance(59);
		creations(this.client, 10);
		this.client.advance(1);
		assertThat(creations(this.client, 10)).isEqualTo(10);
	}

	@Test
	void doesNotCountUnauthenticatedRequests() {
		for (int i = 0; i < 20; i++) {
			this.client.send(SimulatedRequest.of("POST", "/v1/" + CREATE, "wrong"));
		}
		assertThat(creations(this.client, 10)).isEqualTo(10);
	}

	@Test
	void countsClassesApart() {
		creations(this.client, 11);
		assertThat(this.client.get("users/me").status()).isEqualTo(200);
	}

	@Test
	void countsTokensApart() {
		String token = this.client.post("users/tokens", "{\"name\":\"second\"}").text("/token");
		creations(this.client, 11);
		SimulatedRequest other = SimulatedRequest.of("POST", "/v1/" + CREATE, token).withBody("{\"prompt\":\"a\"}");
		assertThat(this.client.send(other).status()).isEqualTo(200);
	}

	@Test
	void leavesOutRetryAfterOnDemand() {
		SimulationClient silent = new SimulationClient((builder) -> builder.retryAfter(false));
		creations(silent, 10);
		Answer answer = silent.post(CREATE, "{\"prompt\":\"a\"}");
		assertThat(answer.status()).isEqualTo(429);
		assertThat(answer.response().header("Retry-After")).isNull();
	}

	@Test
	void admitsEverythingWhenSwitchedOff() {
		SimulationClient open = new SimulationClient((builder) -> builder.enforceRateLimits(false));
		assertThat(creations(open, 50)).isEqualTo(50);
		assertThat(open.simulation.rejectedByRateLimit()).isZero();
	}

	private static long creations(SimulationClient client, int attempts) {
		return IntStream.range(0, attempts)
			.filter((i) -> client.post(CREATE, "{\"prompt\":\"a\"}").status() == 200)
			.count();
	}

}

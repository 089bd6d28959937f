package com.codegen.spring.test.simulation;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CodegenSimulationTests {

	private final SimulationClient client = new SimulationClient();

	@Test
	void recordsRequests() {
		this.client.advance(5);
		this.client.get("organizations/4711/users/5?a=b");
		RecordedRequest recorded = this.client.simulation.requests().get(0);
		assertThat(recorded.method()).isEqualTo("GET");
		assertThat(recorded.path()).isEqualTo("/v1/organizations/4711/users/5");
		assertThat(recorded.query()).isEqualTo("a=b");
		assertThat(recorded.header("authorization")).isEqualTo("Bearer " + this.client.simulation.token());
		assertThat(recorded.receivedAt()).isEqualTo(SimulationClient.START.plusSeconds(5));
		assertThat(recorded.status()).isEqualTo(404);
	}

	@Test
	void forgetsRequestsButNotRuns() {
		this.client.create("a");
		this.client.simulation.clearRequests();
		assertThat(this.client.simulation.requests()).isEmpty();
		assertThat(this.client.simulation.runCount()).isOne();
	}

	@Test
	void returnsToItsFirstStateOnReset() {
		this.client.simulation.script(RunScript.cancelled());
		this.client.simulation.defaultScript((prompt) -> RunScript.failing("x"));
		for (int i = 0; i < 11; i++) {
			this.client.post("organizations/4711/agent/run", "{\"prompt\":\"a\"}");
		}
		String token = this.client.post("users/tokens", "{\"name\":\"a\"}").text("/token");
		this.client.simulation.script(RunScript.cancelled());
		this.client.simulation.reset();
		assertThat(this.client.simulation.requests()).isEmpty();
		assertThat(this.client.simulation.runs()).isEmpty();
		assertThat(this.client.simulation.rejectedByRateLimit()).isZero();
		assertThat(this.client.send(SimulatedRequest.of("GET", "/v1/users/me", token)).status()).isEqualTo(401);
		long id = this.client.create("Tell me a story");
		assertThat(id).isEqualTo(4253);
		this.client.advance(12);
		assertThat(this.client.run(id).text("/status")).isEqualTo("COMPLETE");
	}

	@Test
	void givesEachRunAnIdOfItsOwnToConcurrentCallers() {
		SimulationClient open = new SimulationClient((builder) -> builder.enforceRateLimits(false));
		Set<Long> ids = IntStream.range(0, 400)
			.parallel()
			.mapToObj((i) -> open.create("a"))
			.collect(Collectors.toSet());
		assertThat(ids).hasSize(400);
		assertThat(open.simulation.requests()).hasSize(400);
	}

	@Test
	void saysTheSameAtTheSameTime() {
		SimulationClient other = new SimulationClient();
		long id = this.client.create("Fix issue #12");
		other.create("Fix issue #12");
		this.client.advance(3);
		this.client.logs(id, "");
		this.client.advance(4);
		other.advance(7);
		assertThat(this.client.logs(id, "").response().body()).isEqualTo(other.logs(id, "").response().body());
	}

	@Test
	void movesTheClockOnDemandOnly() {
		SettableClock clock = SettableClock.at(SimulationClient.START);
		clock.advance(Duration.ofSeconds(-1));
		assertThat(clock.instant()).isEqualTo(SimulationClient.START.minusSeconds(1));
		clock.set(SimulationClient.START);
		SettableClock paris = clock.withZone(ZoneId.of("Europe/Paris"));
		clock.advance(Duration.ofSeconds(1));
		assertThat(paris.instant()).isEqualTo(SimulationClient.START.plusSeconds(1));
		assertThat(paris.getZone().getId()).isEqualTo("Europe/Paris");
	}

}

package com.codegen.spring.ratelimit;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import com.codegen.spring.ReactiveCodegenTemplate;
import com.codegen.spring.exchange.RateClass;
import com.codegen.spring.support.Clients;
import com.codegen.spring.support.SimulationConnector;
import com.codegen.spring.support.VirtualTime;
import com.codegen.spring.test.simulation.CodegenSimulation;
import com.codegen.spring.test.simulation.SimulatedResponse;

import static org.assertj.core.api.Assertions.assertThat;

class RateLimitUsageTests {

	private final VirtualTime time = new VirtualTime();

	private final SimulationConnector connector = new SimulationConnector(
			CodegenSimulation.builder().clock(this.time).build(), this.time);

	private final ReactiveCodegenTemplate template = Clients.virtual(this.connector, this.time).buildReactive();

	@Test
	void countsTheRequestsOfTheLastWindow() {
		assertThat(this.template.rateLimitUsage()).extracting(RateLimitUsage::rateClass)
			.containsExactly(RateClass.values());
		assertThat(this.template.rateLimitUsage()).allSatisfy((usage) -> {
			assertThat(usage.used()).isZero();
			assertThat(usage.left()).isEqualTo(usage.limit().permits());
			assertThat(usage.resetsIn()).isZero();
			assertThat(usage.closedFor()).isZero();
		});
		this.template.users().me().subscribe();
		this.time.advance(Duration.ofSeconds(10));
		this.template.users().me().subscribe();
		this.template.agentRuns().create("Work").subscribe();
		assertThat(usage(RateClass.STANDARD)).isEqualTo(new RateLimitUsage(RateClass.STANDARD,
				new RateLimit(60, Duration.ofSeconds(30)), 2, Duration.ofSeconds(20), Duration.ZERO));
		assertThat(usage(RateClass.RUN_CREATION).left()).isEqualTo(9);
		this.time.advance(Duration.ofSeconds(20));
		assertThat(usage(RateClass.STANDARD).left()).isEqualTo(59);
		this.time.advance(Duration.ofSeconds(10));
		assertThat(usage(RateClass.STANDARD).left()).isEqualTo(60);
	}

	@Test
	void countsPermitsThatAreReserved() {
		Flux.range(0, 100).flatMap((i) -> this.template.users().me(), 100).subscribe();
		RateLimitUsage usage = usage(RateClass.STANDARD);
		assertThat(usage.used()).isEqualTo(60);
		assertThat(usage.left()).isZero();
		assertThat(usage.resetsIn()).isBetween(Duration.ofSeconds(29), Duration.ofSeconds(61));
	}

	@Test
	void tellsHowLongAClassIsClosedAfterA429() {
		this.connector.answer(new SimulatedResponse(429, Map.of("Retry-After", "10"), "{}"));
		this.template.users().me().subscribe();
		this.time.advance(Duration.ofSeconds(4));
		assertThat(usage(RateClass.STANDARD).closedFor()).isEqualTo(Duration.ofSeconds(6));
		assertThat(usage(RateClass.STANDARD).left()).isZero();
		assertThat(usage(RateClass.LOGS).left()).isEqualTo(60);
		this.time.advance(Duration.ofSeconds(7));
		assertThat(usage(RateClass.STANDARD).closedFor()).isZero();
		assertThat(usage(RateClass.STANDARD).left()).isPositive();
	}

	@Test
	void isEmptyIfTheLimiterDoesNotKnowIt() {
		List<RateLimitUsage> usage = Clients.virtual(this.connector, this.time)
			.rateLimiter(CodegenRateLimiter.unlimited())
			.buildReactive()
			.rateLimitUsage();
		assertThat(usage).isEmpty();
	}

	private RateLimitUsage usage(RateClass rateClass) {
		return this.template.rateLimitUsage()
			.stream()
			.filter((usage) -> usage.rateClass() == rateClass)
			.findFirst()
			.orElseThrow();
	}

}

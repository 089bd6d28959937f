package com.codegen.spring.ratelimit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import com.codegen.spring.ReactiveCodegenTemplate;
import com.codegen.spring.error.CodegenRateLimitException;
import com.codegen.spring.error.CodegenTimeoutException;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.exchange.CallTimeout;
import com.codegen.spring.exchange.CallTimeouts;
import com.codegen.spring.support.Clients;
import com.codegen.spring.support.SimulationConnector;
import com.codegen.spring.support.VirtualTime;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.simulation.CodegenSimulation;
import com.codegen.spring.test.simulation.RateLimitWindow;
import com.codegen.spring.test.simulation.SimulatedResponse;

import static org.assertj.core.api.Assertions.assertThat;

class RateLimitTests {

	private final VirtualTime time = new VirtualTime();

	private final Random random = new Random(7);

	@ParameterizedTest
	@EnumSource
	void sendsABurstAtOnceAndTheNextAsSoonAsTheWindowAllows(RateLimitWindow kind) {
		SimulationConnector connector = connector(kind, 0);
		ReactiveCodegenTemplate template = Clients.virtual(connector, this.time).buildReactive();
		Flux.range(0, 61).flatMap((i) -> template.users().me(), 61).subscribe();
		Flux.range(0, 11).flatMap((i) -> template.agentRuns().create("Work"), 11).subscribe();
		assertThat(connector.arrivals()).hasSize(70).containsOnly(Duration.ZERO);
		this.time.advance(Duration.ofMillis(30_299));
		assertThat(connector.arrivals()).hasSize(70);
		this.time.advance(Duration.ofMillis(1));
		assertThat(connector.arrivals()).hasSize(71);
		this.time.advance(Duration.ofMillis(30_299));
		assertThat(connector.arrivals()).hasSize(71);
		this.time.advance(Duration.ofMillis(1));
		assertThat(connector.arrivals()).hasSize(72);
	}

	@ParameterizedTest
	@EnumSource
	void uses95PercentOfTheQuotaWithoutA429(RateLimitWindow kind) {
		CodegenSimulation simulation = simulation(kind);
		SimulationConnector connector = new SimulationConnector(simulation, this.time,
				() -> Duration.ofMillis(this.random.nextInt(200)));
		ReactiveCodegenTemplate template = Clients.virtual(connector, this.time).buildReactive();
		CompletableFuture<Long> done = Flux.range(0, 1_000)
			.flatMap((i) -> template.users().me(), 1_000)
			.count()
			.toFuture();
		this.time.advance(Duration.ofMinutes(10));
		assertThat(done).isCompletedWithValue(1_000L);
		assertThat(simulation.rejectedByRateLimit()).isZero();
		int fullWindows = (1_000 - 1) / 60;
		double share = (double) Duration.ofSeconds(30).multipliedBy(fullWindows).toMillis()
				/ connector.arrivals().get(999).toMillis();
		System.out.printf("1,000 GETs, %s window: %.1f %% of the quota, 0 answers 429%n", kind, 100 * share);
		assertThat(share).isGreaterThanOrEqualTo(0.95);
	}

	@Test
	void closesTheClassForEverybodyAfterA429() {
		CodegenSimulation simulation = simulation(RateLimitWindow.SLIDING);
		SimulationConnector connector = new SimulationConnector(simulation, this.time);
		ReactiveCodegenTemplate template = Clients.virtual(connector, this.time).buildReactive();
		connector.answer(new SimulatedResponse(429, Map.of("Retry-After", "10"), "{}"));
		CompletableFuture<?> first = template.users().me().toFuture();
		CompletableFuture<List<Object>> siblings = Flux.range(0, 200)
			.flatMap((i) -> template.organizations().list().cast(Object.class), 200)
			.collectList()
			.toFuture();
		CompletableFuture<?> otherClass = template.agentRuns().create("Work").toFuture();
		assertThat(otherClass).isCompleted();
		this.time.advance(Duration.ofMillis(9_999));
		assertThat(connector.arrivals()).hasSize(2);
		this.time.advance(Duration.ofMinutes(3));
		assertThat(first).isCompleted();
		assertThat(siblings.join()).hasSize(200);
		assertThat(simulation.rejectedByRateLimit()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Fri, 31 Dec 9999 23:59:59 GMT", "99999999999", "86400" })
	void asksAgainAfterFiveMinutesHoweverLongTheServerWantsToBeLeftAlone(String retryAfter) {
		SimulationConnector connector = connector(RateLimitWindow.SLIDING, 0);
		ReactiveCodegenTemplate template = Clients.virtual(connector, this.time).buildReactive();
		connector.answer(new SimulatedResponse(429, Map.of("Retry-After", retryAfter), "{}"));
		CodegenRateLimitException failure = failure(template.users().me().toFuture());
		assertThat(failure.getSource()).isEqualTo(CodegenRateLimitException.Source.SERVER);
		assertThat(failure.getRetryAfter()).isGreaterThanOrEqualTo(Duration.ofDays(1));
		CompletableFuture<?> next = template.users().me().toFuture();
		this.time.advance(Duration.ofSeconds(299));
		assertThat(connector.arrivals()).hasSize(1);
		this.time.advance(Duration.ofSeconds(1));
		assertThat(next).isCompleted();
	}

	@Test
	void refusesLocallyWhenThePermitWouldTakeTooLong() {
		SimulationConnector connector = connector(RateLimitWindow.SLIDING, 0);
		Duration patience = Duration.ofSeconds(20);
		ReactiveCodegenTemplate template = Clients.virtual(connector, this.time)
			.timeouts(new CallTimeouts(Duration.ofMinutes(1), Duration.ofMinutes(1), patience, patience))
			.buildReactive();
		Flux.range(0, 60).flatMap((i) -> template.users().me(), 60).subscribe();
		CodegenRateLimitException failure = failure(template.users().me().toFuture());
		assertThat(failure.getSource()).isEqualTo(CodegenRateLimitException.Source.LOCAL);
		assertThat(failure.getOutcome()).isEqualTo(Outcome.NOT_SENT);
		assertThat(failure.getRateClass()).isEqualTo("STANDARD");
		assertThat(failure.getRetryAfter()).isEqualTo(Duration.ofMillis(30_300));
		assertThat(failure.getAttempts()).isZero();
		assertThat(connector.arrivals()).hasSize(60);
	}

	@Test
	void refusesLocallyWhenTheCallsOwnTimeIsTooShort() {
		SimulationConnector connector = connector(RateLimitWindow.SLIDING, 0);
		ReactiveCodegenTemplate template = Clients.virtual(connector, this.time).buildReactive();
		Flux.range(0, 60).flatMap((i) -> template.users().me(), 60).subscribe();
		CodegenRateLimitException failure = failure(
				template.users().me().contextWrite(CallTimeout.of(Duration.ofSeconds(3))).toFuture());
		assertThat(failure.getSource()).isEqualTo(CodegenRateLimitException.Source.LOCAL);
	}

	@Test
	void keepsTimeForTheResponseToAPaidCall() {
		SimulationConnector connector = connector(RateLimitWindow.SLIDING, 0);
		Duration timeout = Duration.ofSeconds(80);
		ReactiveCodegenTemplate template = Clients.virtual(connector, this.time)
			.timeouts(new CallTimeouts(timeout, timeout, timeout, timeout))
			.buildReactive();
		Flux.range(0, 10).flatMap((i) -> template.agentRuns().create("Work"), 10).subscribe();
		CompletableFuture<?> eleventh = template.agentRuns().create("Work").toFuture();
		assertThat(eleventh).isCompletedExceptionally();
		CodegenRateLimitException failure = failure(eleventh);
		assertThat(failure.getOutcome()).isEqualTo(Outcome.NOT_SENT);
		assertThat(connector.arrivals()).hasSize(10);
	}

	@Test
	void endsAtTheDeadlineWhileTheResponseIsAwaited() {
		SimulationConnector connector = connector(RateLimitWindow.SLIDING, 5_000);
		ReactiveCodegenTemplate template = Clients.virtual(connector, this.time).buildReactive();
		CompletableFuture<?> call = template.users()
			.me()
			.contextWrite(CallTimeout.of(Duration.ofSeconds(3)))
			.toFuture();
		this.time.advance(Duration.ofMillis(2_999));
		assertThat(call).isNotDone();
		this.time.advance(Duration.ofMillis(1));
		assertThat(call.handle((value, ex) -> ex).join()).isInstanceOf(CodegenTimeoutException.class);
	}

	@Test
	void obeysAnotherLimiter() {
		SimulationConnector connector = connector(RateLimitWindow.SLIDING, 0);
		ReactiveCodegenTemplate template = Clients.virtual(connector, this.time)
			.rateLimiter((rateClass, maxWait) -> Mono.just(() -> Duration.ofSeconds(4).minus(this.time.elapsed())))
			.buildReactive();
		template.users().me().subscribe();
		this.time.advance(Duration.ofSeconds(4));
		assertThat(connector.arrivals()).containsExactly(Duration.ofSeconds(4));
	}

	@Test
	void staysWithinTheLimitInRealTime() {
		try (CodegenServer server = CodegenServer.start();
				ReactiveCodegenTemplate template = Clients.of(server).buildReactive()) {
			Long done = Flux.range(0, 62)
				.flatMap((i) -> template.users().me(), 62)
				.count()
				.block(Duration.ofMinutes(1));
			assertThat(done).isEqualTo(62);
			assertThat(server.requests()).hasSize(62);
			assertThat(server.simulation().rejectedByRateLimit()).isZero();
		}
	}

	private SimulationConnector connector(RateLimitWindow kind, int latency) {
		return new SimulationConnector(simulation(kind), this.time, () -> Duration.ofMillis(latency));
	}

	private CodegenSimulation simulation(RateLimitWindow kind) {
		return CodegenSimulation.builder().clock(this.time).rateLimitWindow(kind).build();
	}

	private static CodegenRateLimitException failure(CompletableFuture<?> call) {
		return (CodegenRateLimitException) call.handle((value, ex) -> ex).join();
	}

}

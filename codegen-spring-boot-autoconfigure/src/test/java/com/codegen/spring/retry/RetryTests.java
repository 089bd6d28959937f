package com.codegen.spring.retry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.retry.RetryPolicy;
import org.springframework.retry.backoff.BackOffPolicy;
import org.springframework.retry.backoff.FixedBackOffPolicy;
import org.springframework.retry.backoff.NoBackOffPolicy;
import org.springframework.retry.backoff.StatelessBackOffPolicy;
import org.springframework.retry.policy.AlwaysRetryPolicy;
import org.springframework.retry.policy.NeverRetryPolicy;
import org.springframework.retry.policy.SimpleRetryPolicy;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.ReactiveCodegenTemplate;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenOutcomeUnknownException;
import com.codegen.spring.error.CodegenRateLimitException;
import com.codegen.spring.error.CodegenServerException;
import com.codegen.spring.exchange.CallTimeouts;
import com.codegen.spring.ratelimit.CodegenRateLimiter;
import com.codegen.spring.support.Clients;
import com.codegen.spring.support.SimulationConnector;
import com.codegen.spring.support.VirtualTime;
import com.codegen.spring.test.simulation.CodegenSimulation;
import com.codegen.spring.test.simulation.SimulatedResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class RetryTests {

	private final VirtualTime time = new VirtualTime();

	private final CodegenSimulation simulation = CodegenSimulation.builder().clock(this.time).build();

	private final SimulationConnector connector = new SimulationConnector(this.simulation, this.time);

	private final TestObservationRegistry observations = TestObservationRegistry.create();

	static Stream<Arguments> calls() {
		return Stream.of(arguments("user.me", (Function<CodegenTemplate, Object>) RetryTests::read),
				arguments("agent-run.create", (Function<CodegenTemplate, Object>) RetryTests::create));
	}

	@ParameterizedTest
	@MethodSource("calls")
	void waitsTheTimeA429Names(String operation, Function<CodegenTemplate, Object> call) {
		this.connector.answer(answer(429, Map.of("Retry-After", "2")));
		CompletableFuture<Object> result = start(template(), call);
		this.time.advance(Duration.ofMillis(1999));
		assertThat(this.connector.arrivals()).hasSize(1);
		assertThat(result).isNotDone();
		this.time.advance(Duration.ofMillis(1));
		assertThat(result.join()).isNotNull();
		assertThat(this.connector.arrivals()).containsExactly(Duration.ZERO, Duration.ofSeconds(2));
		TestObservationRegistryAssert.assertThat(this.observations)
			.hasNumberOfObservationsWithNameEqualTo("codegen.client.requests", 1)
			.hasObservationWithNameEqualTo("codegen.client.requests")
			.that()
			.hasBeenStopped()
			.hasLowCardinalityKeyValue("operation", operation)
			.hasLowCardinalityKeyValue("outcome", "SUCCESS")
			.hasHighCardinalityKeyValue("attempts", "2");
	}

	@ParameterizedTest
	@MethodSource("calls")
	void waitsTheTimeA429NamesWithoutABlockedThread(String operation, Function<CodegenTemplate, Object> call) {
		this.connector.answer(answer(429, Map.of("Retry-After", "2")));
		CompletableFuture<?> result = operation.equals("user.me") ? reactive().users().me().toFuture()
				: reactive().agentRuns().create("Work").toFuture();
		this.time.advance(Duration.ofMillis(1999));
		assertThat(result).isNotDone();
		this.time.advance(Duration.ofMillis(1));
		assertThat(result).isCompleted();
		assertThat(this.connector.arrivals()).containsExactly(Duration.ZERO, Duration.ofSeconds(2));
	}

	@Test
	void failsAtOnceWhenTheServerAsksForMoreThanAnybodyWouldWait() {
		this.connector.answer(answer(429, Map.of("Retry-After", "61")));
		CodegenRateLimitException failure = failure(CodegenRateLimitException.class, RetryTests::read);
		assertThat(failure.getRetryAfter()).isEqualTo(Duration.ofSeconds(61));
		assertThat(failure.getAttempts()).isEqualTo(1);
	}

	@Test
	void failsAtOnceWhenTheWaitWouldOutliveTheDeadline() {
		this.connector.answer(answer(429, Map.of("Retry-After", "30")));
		Duration deadline = Duration.ofSeconds(20);
		try (CodegenTemplate template = Clients.virtual(this.connector, this.time)
			.timeouts(new CallTimeouts(deadline, deadline, deadline, deadline))
			.build()) {
			assertThat(catchThrowableOfType(CodegenRateLimitException.class, () -> template.users().me()).getAttempts())
				.isEqualTo(1);
		}
		assertThat(this.time.elapsed()).isZero();
	}

	@Test
	void givesUpAfterThreeAttempts() {
		answerAll(3, answer(503, Map.of()));
		CompletableFuture<Object> result = start(template(), RetryTests::read);
		this.time.advance(Duration.ofSeconds(1));
		assertThat(result.handle((value, ex) -> ex).join()).isInstanceOf(CodegenServerException.class);
		assertThat(this.connector.arrivals()).hasSize(3);
	}

	@ParameterizedTest
	@ValueSource(ints = { 500, 502, 503, 504 })
	void repeatsAReadButNoCreationAfterAServerError(int status) {
		this.connector.answer(answer(status, Map.of()));
		CompletableFuture<Object> read = start(template(), RetryTests::read);
		this.time.advance(Duration.ofSeconds(1));
		assertThat(read.join()).isNotNull();
		this.connector.answer(answer(status, Map.of()));
		failure(CodegenOutcomeUnknownException.class, RetryTests::create);
		assertThat(this.connector.arrivals()).hasSize(3);
		assertThat(this.simulation.runCount()).isZero();
	}

	@Test
	void neverRepeatsAnUnknownCreationWhateverThePolicySays() {
		this.connector.answer(answer(503, Map.of()));
		this.connector.answer(answer(503, Map.of()));
		CodegenTemplate template = with(new AlwaysRetryPolicy(), new NoBackOffPolicy());
		assertThat(catchThrowableOfType(CodegenException.class, () -> create(template)))
			.isInstanceOf(CodegenOutcomeUnknownException.class);
		assertThat(this.connector.arrivals()).hasSize(1);
	}

	@Test
	void obeysAnotherPolicy() {
		this.connector.answer(answer(503, Map.of()));
		CodegenTemplate never = with(new NeverRetryPolicy(), new NoBackOffPolicy());
		assertThat(catchThrowableOfType(CodegenException.class, () -> read(never)))
			.isInstanceOf(CodegenServerException.class);
		answerAll(3, answer(404, Map.of()));
		CodegenTemplate stubborn = with(new SimpleRetryPolicy(4), new NoBackOffPolicy());
		assertThat(read(stubborn)).isNotNull();
		assertThat(this.connector.arrivals()).hasSize(5);
	}

	@Test
	void obeysAnotherBackOffPolicyThatCanSleepElsewhere() {
		FixedBackOffPolicy fixed = new FixedBackOffPolicy();
		fixed.setBackOffPeriod(7_000);
		this.connector.answer(answer(503, Map.of()));
		CompletableFuture<Object> result = start(with(new SimpleRetryPolicy(2), fixed), RetryTests::read);
		this.time.advance(Duration.ofSeconds(7));
		assertThat(result.join()).isNotNull();
		assertThat(this.connector.arrivals()).containsExactly(Duration.ZERO, Duration.ofSeconds(7));
	}

	@Test
	void letsABackOffPolicyThatBlocksDoSoOnAThreadOfItsOwn() {
		List<String> threads = new ArrayList<>();
		this.connector.answer(answer(503, Map.of()));
		BackOffPolicy blocking = new StatelessBackOffPolicy() {

			@Override
			protected void doBackOff() {
				threads.add(Thread.currentThread().getName());
			}

		};
		assertThat(read(with(new SimpleRetryPolicy(2), blocking))).isNotNull();
		assertThat(threads).singleElement().asString().startsWith("boundedElastic");
	}

	@Test
	void doesNotMultiplyAnOutage() {
		answerAll(2_000, answer(503, Map.of()));
		CodegenTemplate template = Clients.virtual(this.connector, this.time)
			.rateLimiter(CodegenRateLimiter.unlimited())
			.build();
		int exhausted = 0;
		for (int i = 0; i < 1_000; i++) {
			CompletableFuture<?> call = template.reactive().users().me().toFuture();
			this.time.advance(Duration.ofSeconds(20));
			CodegenException failure = (CodegenException) call.handle((value, ex) -> ex).join();
			exhausted += failure.isRetryBudgetExhausted() ? 1 : 0;
		}
		assertThat(this.connector.arrivals()).hasSizeLessThanOrEqualTo(1_110);
		assertThat(exhausted).isGreaterThan(990);
	}

	private static Object read(CodegenTemplate template) {
		return template.users().me();
	}

	private static Object create(CodegenTemplate template) {
		return template.agentRuns().create("Work");
	}

	private CodegenTemplate template() {
		return Clients.virtual(this.connector, this.time).observation(this.observations, null).build();
	}

	private ReactiveCodegenTemplate reactive() {
		return Clients.virtual(this.connector, this.time).buildReactive();
	}

	private CodegenTemplate with(RetryPolicy policy, BackOffPolicy backOffPolicy) {
		return Clients.virtual(this.connector, this.time)
			.retry(new RetrySettings(policy, backOffPolicy, List.of()))
			.build();
	}

	private <T extends CodegenException> T failure(Class<T> type, Function<CodegenTemplate, Object> call) {
		return catchThrowableOfType(type, () -> call.apply(template()));
	}

	/**
	 * Make a blocking call on a thread of its own and wait until that thread waits.
	 */
	private static CompletableFuture<Object> start(CodegenTemplate template, Function<CodegenTemplate, Object> call) {
		CompletableFuture<Object> result = new CompletableFuture<>();
		Thread thread = new Thread(() -> {
			try {
				result.complete(call.apply(template));
			}
			catch (RuntimeException ex) {
				result.completeExceptionally(ex);
			}
		});
		thread.start();
		while (thread.getState() != Thread.State.WAITING && !result.isDone()) {
			Thread.onSpinWait();
		}
		return result;
	}

	private void answerAll(int times, SimulatedResponse answer) {
		for (int i = 0; i < times; i++) {
			this.connector.answer(answer);
		}
	}

	private static SimulatedResponse answer(int status, Map<String, String> headers) {
		return new SimulatedResponse(status, headers, "{\"message\":\"scripted\",\"status_code\":" + status + "}");
	}

}

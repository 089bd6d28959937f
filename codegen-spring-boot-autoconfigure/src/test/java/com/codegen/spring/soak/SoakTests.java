package com.codegen.spring.soak;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.agentrun.CreateAgentRun;
import com.codegen.spring.error.CodegenConnectionException;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenOutcomeUnknownException;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.exchange.Blocking;
import com.codegen.spring.exchange.CallListener;
import com.codegen.spring.exchange.CallTimeouts;
import com.codegen.spring.exchange.CodegenRequest;
import com.codegen.spring.exchange.Endpoint;
import com.codegen.spring.exchange.Endpoints;
import com.codegen.spring.support.Clients;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.Fault;
import com.codegen.spring.test.simulation.RunSnapshot;
import com.codegen.spring.transport.HttpSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tens of thousands of calls with random faults, told by a seed:
 * {@code -Psoak -Dcodegen.soak.seed=… -Dcodegen.soak.calls=…}.
 */
@Tag("soak")
class SoakTests {

	private static final int THREADS = 8;

	private static final int CONCURRENCY = 24;

	private static final int CONNECTIONS = 20;

	private static final int WARM_UP = 500;

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final Duration RESPONSE = Duration.ofSeconds(4);

	private static final HttpSettings HTTP = new HttpSettings(LONG, RESPONSE, RESPONSE, CONNECTIONS, LONG,
			SoakPlan.LIMIT, SoakPlan.LIMIT);

	private final Queue<Throwable> strangers = new ConcurrentLinkedQueue<>();

	private final Map<Integer, Outcome> creations = new ConcurrentHashMap<>();

	private final AtomicInteger attempts = new AtomicInteger();

	private final AtomicInteger unsent = new AtomicInteger();

	private final AtomicInteger resets = new AtomicInteger();

	private final AtomicInteger failures = new AtomicInteger();

	@Test
	void createsNothingTwiceAndLeaksNothing() throws InterruptedException {
		long seed = Long.getLong("codegen.soak.seed", ThreadLocalRandom.current().nextLong());
		int calls = Integer.getInteger("codegen.soak.calls", 30_000);
		System.out.println("Soak: -Dcodegen.soak.seed=" + seed + " -Dcodegen.soak.calls=" + calls);
		long start = System.nanoTime();
		try (SoakServer server = new SoakServer()) {
			run(server, new SoakPlan(~seed), WARM_UP);
			server.server().reset();
			Footprint before = Footprint.now();
			run(server, new SoakPlan(seed), calls);
			System.out.println("Soak: " + this.attempts + " attempts, " + this.unsent + " not sent, " + this.resets
					+ " reset, " + server.requests() + " requests, " + this.failures + " failures, "
					+ server.server().simulation().runCount() + " runs");
			verify(server);
			server.server().reset();
			await().atMost(LONG)
				.untilAsserted(() -> assertThat(Footprint.now()).matches((now) -> now.isWithin(before)));
			System.out.println("Soak: before " + before + ", after " + Footprint.now() + ", "
					+ Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s");
		}
	}

	private void verify(SoakServer server) {
		assertThat(this.strangers).isEmpty();
		int written = this.attempts.get() - this.unsent.get();
		assertThat(server.requests()).isBetween(written - this.resets.get(), written);
		Map<String, Integer> runs = new HashMap<>();
		for (RunSnapshot run : server.server().simulation().runs()) {
			runs.merge(run.prompt(), 1, Integer::sum);
		}
		assertThat(runs).allSatisfy((prompt, count) -> assertThat(count).as(prompt).isEqualTo(1));
		this.creations.forEach((call, outcome) -> {
			boolean exists = runs.containsKey("soak " + call + " ends");
			assertThat(exists).as("run of call " + call + ", which ended with " + outcome)
				.isEqualTo(outcome == Outcome.APPLIED || (outcome == Outcome.UNKNOWN && exists));
		});
	}

	private void run(SoakServer server, SoakPlan plan, int calls) throws InterruptedException {
		server.start(plan);
		this.creations.clear();
		this.attempts.set(0);
		this.unsent.set(0);
		this.resets.set(0);
		this.failures.set(0);
		try (CodegenTemplate template = Clients.hasty(server.server())
			.http(HTTP)
			.timeouts(new CallTimeouts(LONG, LONG, LONG, LONG))
			.callListener(new Counter())
			.build()) {
			AtomicInteger next = new AtomicInteger();
			int blocking = calls / 2;
			CountDownLatch ended = new CountDownLatch(THREADS);
			for (int i = 0; i < THREADS; i++) {
				new Thread(() -> {
					for (int call = next.getAndIncrement(); call < blocking; call = next.getAndIncrement()) {
						block(call(template, plan, call));
					}
					ended.countDown();
				}).start();
			}
			Flux.range(blocking, calls - blocking)
				.flatMap((call) -> call(template, plan, call).onErrorComplete(), CONCURRENCY)
				.blockLast(Duration.ofHours(1));
			assertThat(ended.await(1, TimeUnit.HOURS)).isTrue();
			assertThatAllConnectionsAreFree(server, template);
		}
	}

	private static void block(Mono<?> call) {
		try {
			Blocking.getOrNull(call);
		}
		catch (CodegenException ex) {
			// noted by the call
		}
	}

	/**
	 * As many calls at once as the pool has connections, none of which may wait.
	 */
	private static void assertThatAllConnectionsAreFree(SoakServer server, CodegenTemplate template) {
		server.server().fault((request) -> request.path().endsWith("/mcp-providers"), delays());
		Flux.range(0, CONNECTIONS)
			.flatMap((i) -> template.reactive().connections().mcpProviders(), CONNECTIONS)
			.blockLast(LONG);
	}

	private static Fault[] delays() {
		Fault[] delays = new Fault[CONNECTIONS];
		Arrays.fill(delays, Fault.delay(RESPONSE.dividedBy(8)));
		return delays;
	}

	private Mono<?> call(CodegenTemplate template, SoakPlan plan, int call) {
		return switch (plan.step(call).operation()) {
			case CREATE -> noted(template.reactive().agentRuns().create(CreateAgentRun.of("soak " + call + " ends")))
				.doOnNext((run) -> this.creations.put(call, Outcome.APPLIED))
				.doOnError(CodegenException.class, (ex) -> this.creations.put(call, ex.getOutcome()));
			case ME -> noted(read(template, Endpoints.USER_ME, call));
			case RUNS -> noted(read(template, Endpoints.AGENT_RUN_LIST, call, CodegenServer.DEFAULT_ORGANIZATION_ID));
			case ORGANIZATIONS -> noted(read(template, Endpoints.ORGANIZATION_LIST, call));
		};
	}

	private static Mono<?> read(CodegenTemplate template, Endpoint endpoint, int call, Object... variables) {
		return template.reactive()
			.exchange(CodegenRequest.of(endpoint, Map.class, variables).withQuery("limit", 10).withQuery("soak", call));
	}

	private <T> Mono<T> noted(Mono<T> call) {
		return call.doOnError((failure) -> {
			this.failures.incrementAndGet();
			note(failure);
			if (!(failure instanceof CodegenException)) {
				this.strangers.add(failure);
			}
		});
	}

	/**
	 * An attempt that found no connection is on no wire. One whose connection the server
	 * reset meanwhile may not have been read.
	 */
	private void note(Throwable failure) {
		Throwable kind = (failure instanceof CodegenOutcomeUnknownException) ? failure.getCause() : failure;
		if (kind instanceof CodegenConnectionException ex) {
			((ex.getReason().outcome() == Outcome.NOT_SENT) ? this.unsent : this.resets).incrementAndGet();
		}
	}

	/**
	 * Counts the attempts.
	 */
	private final class Counter implements CallListener {

		@Override
		public void onAttempt(Endpoint endpoint) {
			if (!endpoint.equals(Endpoints.CONNECTION_MCP_PROVIDERS)) {
				SoakTests.this.attempts.incrementAndGet();
			}
		}

		@Override
		public void onRetry(Endpoint endpoint, CodegenException failure) {
			note(failure);
		}

	}

}

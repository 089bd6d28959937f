package com.codegen.spring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;

import com.codegen.spring.error.CodegenConnectionException;
import com.codegen.spring.error.CodegenConnectionException.Reason;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenOutcomeUnknownException;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.support.Clients;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;
import com.codegen.spring.transport.HttpSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

/**
 * What becomes of calls when their client is closed.
 */
class CloseTests {

	private static final int CALLERS = 64;

	private static final Duration LONG = Duration.ofSeconds(30);

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension();

	private final CodegenServer server = extension.server();

	@Test
	void bringsBackCallersWhoseRequestsWereWritten() {
		this.server.always((request) -> true, Fault.hang());
		List<End> ends = closeUnder(Clients.hasty(this.server).http(wide(CALLERS)), (template, caller) -> {
			if (caller % 2 == 0) {
				template.users().me();
			}
			template.agentRuns().create("prompt " + caller);
		}, CALLERS);
		for (int i = 0; i < CALLERS; i++) {
			CodegenException failure = ends.get(i).failure();
			assertThat(failure.getOutcome()).isEqualTo(Outcome.UNKNOWN);
			assertThat(failure.getAttempts()).isEqualTo(1);
			assertThat(failure)
				.isInstanceOf((i % 2 == 0) ? CodegenConnectionException.class : CodegenOutcomeUnknownException.class);
			assertClosed((i % 2 == 0) ? failure : failure.getCause());
		}
	}

	@Test
	void tellsCallersWithoutAConnectionThatNothingWasSent() {
		this.server.always((request) -> true, Fault.hang());
		List<End> ends = closeUnder(Clients.hasty(this.server).http(wide(1)),
				(template, caller) -> template.agentRuns().create("prompt " + caller), 1);
		assertThat(ends).filteredOn((end) -> end.failure().getOutcome() == Outcome.NOT_SENT)
			.hasSize(CALLERS - 1)
			.allSatisfy((end) -> assertClosed(end.failure()));
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void tellsCallersWithoutAPermitThatNothingWasSent() {
		List<End> ends = closeUnder(Clients.of(this.server).rateLimiter((rateClass, maxWait) -> Mono.just(() -> LONG)),
				(template, caller) -> template.agentRuns().create("prompt " + caller), 0);
		assertThat(ends).allSatisfy((end) -> {
			assertClosed(end.failure());
			assertThat(end.failure().getOutcome()).isEqualTo(Outcome.NOT_SENT);
			assertThat(end.failure().getAttempts()).isZero();
		});
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void endsReactiveCallsThoughTheHandlerOfOneFails() {
		this.server.always((request) -> true, Fault.hang());
		CompletableFuture<Throwable> second = new CompletableFuture<>();
		try (ReactiveCodegenTemplate template = Clients.hasty(this.server).buildReactive()) {
			template.users().me().subscribe((user) -> {
			}, (ex) -> {
				throw new IllegalStateException("a handler that fails");
			});
			template.users().me().subscribe((user) -> {
			}, second::complete);
			await().atMost(LONG).until(() -> this.server.requests().size() == 2);
		}
		assertThat(second).succeedsWithin(Duration.ofSeconds(1)).satisfies(CloseTests::assertClosed);
	}

	@Test
	void letsNoCallBegin() {
		CodegenTemplate template = Clients.hasty(this.server).build();
		template.close();
		CodegenException failure = catchThrowableOfType(CodegenException.class, () -> template.users().me());
		assertClosed(failure);
		assertThat(failure.getOutcome()).isEqualTo(Outcome.NOT_SENT);
		assertThat(failure.getAttempts()).isZero();
		assertThat(this.server.requests()).isEmpty();
	}

	private static HttpSettings wide(int connections) {
		return new HttpSettings(Duration.ofSeconds(5), LONG, LONG, connections, LONG, 1_000_000, 1_000_000);
	}

	private static void assertClosed(Throwable failure) {
		assertThat(failure).isInstanceOfSatisfying(CodegenConnectionException.class, (ex) -> {
			assertThat(ex.getReason()).isEqualTo(Reason.CLIENT_CLOSED);
			assertThat(ex.getErrorCode()).isEqualTo("shutdown");
		});
	}

	private List<End> closeUnder(CodegenTemplateBuilder builder, Call call, int requests) {
		ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
		CodegenTemplate template = builder.build();
		try {
			List<CompletableFuture<End>> callers = new ArrayList<>();
			List<Thread> blocked = new ArrayList<>();
			for (int i = 0; i < CALLERS; i++) {
				int caller = i;
				callers.add(CompletableFuture
					.supplyAsync(() -> end(register(blocked), (ignored) -> call.make(template, caller)), threads));
			}
			await().atMost(LONG).until(() -> allWait(blocked) && this.server.requests().size() >= requests);
			long closing = System.nanoTime();
			template.close();
			List<End> ends = callers.stream().map((end) -> end.orTimeout(30, TimeUnit.SECONDS).join()).toList();
			assertThat(ends).allSatisfy(
					(end) -> assertThat(Duration.ofNanos(end.at() - closing)).isLessThan(Duration.ofSeconds(1)));
			return ends;
		}
		finally {
			template.close();
			threads.shutdownNow();
		}
	}

	private static Thread register(List<Thread> blocked) {
		synchronized (blocked) {
			blocked.add(Thread.currentThread());
		}
		return Thread.currentThread();
	}

	private static boolean allWait(List<Thread> blocked) {
		synchronized (blocked) {
			return blocked.size() == CALLERS
					&& blocked.stream().allMatch((thread) -> thread.getState() == Thread.State.WAITING);
		}
	}

	private static End end(Thread thread, Consumer<Thread> call) {
		CodegenException failure = catchThrowableOfType(CodegenException.class, () -> call.accept(thread));
		return new End(failure, System.nanoTime());
	}

	/**
	 * A call of one of the callers.
	 */
	private interface Call {

		void make(CodegenTemplate template, int caller);

	}

	/**
	 * How a call ended.
	 *
	 * @param failure why
	 * @param at when
	 */
	private record End(CodegenException failure, long at) {
	}

}

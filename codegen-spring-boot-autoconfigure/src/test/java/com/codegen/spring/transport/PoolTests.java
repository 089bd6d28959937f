package com.codegen.spring.transport;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.error.CodegenConnectionException;
import com.codegen.spring.error.CodegenConnectionException.Reason;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.support.Clients;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * More callers than the pool has connections.
 */
class PoolTests {

	private static final Duration LONG = Duration.ofSeconds(60);

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension(
			(builder) -> builder.enforceRateLimits(false));

	private final CodegenServer server = extension.server();

	@ParameterizedTest
	@ValueSource(ints = { 400, 1_000 })
	void letsManyBlockingCallersWaitForAConnection(int callers) throws Exception {
		CountDownLatch start = new CountDownLatch(1);
		try (CodegenTemplate template = Clients.hasty(this.server).http(settings(20, LONG)).build()) {
			List<CompletableFuture<Long>> calls = new ArrayList<>();
			for (int i = 0; i < callers; i++) {
				calls.add(call(start, template));
			}
			start.countDown();
			for (CompletableFuture<Long> call : calls) {
				assertThat(call.get(60, TimeUnit.SECONDS)).isPositive();
			}
		}
		assertThat(this.server.requests()).hasSize(callers);
	}

	@Test
	void letsManyReactiveCallersWaitForAConnection() {
		try (CodegenTemplate template = Clients.hasty(this.server).http(settings(20, LONG)).build()) {
			StepVerifier
				.create(Flux.range(0, 1_000)
					.flatMap((i) -> template.reactive().agentRuns().create("prompt " + i), 1_000)
					.count())
				.expectNext(1_000L)
				.expectComplete()
				.verify(LONG);
		}
		assertThat(this.server.simulation().runCount()).isEqualTo(1_000);
	}

	@Test
	void namesTheSettingsOfAnExhaustedPool() {
		this.server.always((request) -> true, Fault.hang());
		try (CodegenTemplate template = Clients.hasty(this.server).http(settings(1, Duration.ofMillis(50))).build()) {
			template.reactive().users().me().subscribe((user) -> {
			}, (ex) -> {
			});
			CodegenConnectionException failure = catchThrowableOfType(CodegenConnectionException.class,
					() -> template.agentRuns().create("no connection"));
			assertThat(failure.getReason()).isEqualTo(Reason.POOL_EXHAUSTED);
			assertThat(failure.getOutcome()).isEqualTo(Outcome.NOT_SENT);
			assertThat(failure).hasMessageContaining("codegen.http.acquire-timeout")
				.hasMessageContaining("codegen.http.max-connections")
				.hasMessageContaining("HttpSettings");
		}
	}

	private static HttpSettings settings(int connections, Duration acquireTimeout) {
		return new HttpSettings(LONG, LONG, LONG, connections, acquireTimeout, 1_000_000, 1_000_000);
	}

	private static CompletableFuture<Long> call(CountDownLatch start, CodegenTemplate template) {
		CompletableFuture<Long> result = new CompletableFuture<>();
		Thread thread = new Thread(() -> {
			try {
				start.await();
				result.complete(template.users().me().id());
			}
			catch (Throwable ex) {
				result.completeExceptionally(ex);
			}
		});
		thread.setDaemon(true);
		thread.start();
		return result;
	}

}

package com.codegen.spring.transport;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.CodegenTemplateBuilder;
import com.codegen.spring.error.CodegenAuthenticationException;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenTimeoutException;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.exchange.ApiToken;
import com.codegen.spring.exchange.CallTimeouts;
import com.codegen.spring.exchange.CodegenTokenProvider;
import com.codegen.spring.support.Clients;
import com.codegen.spring.support.ObjectGraph;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

class TokenProviderTests {

	private static final Duration LONG = Duration.ofSeconds(30);

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension();

	private final CodegenServer server = extension.server();

	private final BlockingProvider provider = new BlockingProvider();

	@Test
	void maybeBlocksOnEachAttempt() {
		this.server.enqueue(Fault.status(503), Fault.reset());
		try (CodegenTemplate template = with(this.provider).build()) {
			assertThat(template.users().me().id()).isPositive();
			assertThat(this.provider.asked).hasValue(3);
			assertThat(template.reactive().users().me().block(LONG)).isNotNull();
			assertThat(template.reactive().users().me().subscribeOn(Schedulers.parallel()).block(LONG)).isNotNull();
		}
		assertThat(this.provider.threads).allMatch((thread) -> thread.contains("boundedElastic"));
	}

	@Test
	void maybeBlocksWhileARunIsFollowed() {
		try (CodegenTemplate template = with(this.provider).build()) {
			assertThat(template.runTask("soon done").await(LONG).getResultOrThrow()).isNotNull();
		}
		assertThat(this.provider.threads).allMatch((thread) -> thread.contains("boundedElastic"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 402, 403, 404, 409, 422 })
	void isNotAskedAgainAfterOtherRefusals(int status) {
		this.server.always((request) -> true, Fault.status(status));
		try (CodegenTemplate template = with(this.provider).build()) {
			CodegenException failure = catchThrowableOfType(CodegenException.class, () -> template.users().me());
			assertThat(failure.getStatusCode()).isEqualTo(status);
		}
		assertThat(this.provider.asked).hasValue(1);
	}

	@Test
	void isAskedAgainAfterA401AndItsNewTokenIsSent() {
		this.provider.first = "an-old-token";
		try (CodegenTemplate template = with(this.provider).build()) {
			assertThat(template.agentRuns().create("paid").id()).isPositive();
		}
		assertThat(this.server.requests()).hasSize(2);
		assertThat(this.server.simulation().runCount()).isEqualTo(1);
		assertThat(this.provider.threads).allMatch((thread) -> thread.contains("boundedElastic"));
	}

	@Test
	void doesNotHideA401WhenItFailsThen() {
		AtomicInteger asked = new AtomicInteger();
		try (CodegenTemplate template = with(() -> {
			if (asked.getAndIncrement() > 0) {
				throw new IllegalStateException("the vault is sealed");
			}
			return ApiToken.of("an-old-token");
		}).build()) {
			CodegenException failure = catchThrowableOfType(CodegenException.class, () -> template.users().me());
			assertThat(failure).isInstanceOf(CodegenAuthenticationException.class);
			assertThat(failure.getStatusCode()).isEqualTo(401);
			assertThat(failure.getOutcome()).isEqualTo(Outcome.REJECTED);
		}
	}

	@Test
	void maybeThrow() {
		CodegenException failure = failure(() -> {
			throw new IllegalStateException("the vault says " + Clients.TOKEN, new NoClassDefFoundError(Clients.TOKEN));
		});
		assertThat(failure).hasMessageContaining("TokenProviderTests")
			.hasMessageContaining("IllegalStateException, caused by java.lang.NoClassDefFoundError");
		assertThat(failure.getCause().getStackTrace()[0].getClassName()).startsWith(TokenProviderTests.class.getName());
	}

	@ParameterizedTest
	@ValueSource(classes = { StackOverflowError.class, OutOfMemoryError.class, AssertionError.class })
	void maybeThrowAnError(Class<? extends Error> type) {
		assertThat(failure(() -> {
			throw sneaky(type);
		})).hasMessageContaining(type.getName());
	}

	@Test
	@SuppressWarnings("NullAway") // what a careless provider does
	void mayNotReturnNull() {
		assertThat(failure(() -> null)).hasMessageContaining("TokenProviderTests returned no token");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Bearer " + Clients.TOKEN, "two words" })
	void mayNotReturnWhatCannotBeSent(String token) {
		assertThat(failure(() -> ApiToken.of(token))).hasMessageContaining("returned a token that ");
	}

	@Test
	void isInterruptedWhenTheCallHasNoTimeLeft() {
		AtomicBoolean interrupted = new AtomicBoolean();
		Duration limit = Duration.ofMillis(300);
		try (CodegenTemplate template = with(() -> {
			try {
				new CountDownLatch(1).await(LONG.toMillis(), TimeUnit.MILLISECONDS);
			}
			catch (InterruptedException ex) {
				interrupted.set(true);
			}
			return ApiToken.of(Clients.TOKEN);
		}).timeouts(CallTimeouts.defaults().withCall(limit).withCreation(limit)).build()) {
			CodegenTimeoutException failure = catchThrowableOfType(CodegenTimeoutException.class,
					() -> template.agentRuns().create("no token"));
			assertThat(failure.getOutcome()).isEqualTo(Outcome.NOT_SENT);
			assertThat(failure.getAttempts()).isZero();
			assertThat(failure.getElapsed()).isLessThan(Duration.ofSeconds(5));
			await().atMost(LONG).untilTrue(interrupted);
		}
		assertThat(this.server.requests()).isEmpty();
	}

	private CodegenTemplateBuilder with(CodegenTokenProvider provider) {
		return Clients.hasty(this.server).tokenProvider(provider);
	}

	private CodegenException failure(CodegenTokenProvider broken) {
		try (CodegenTemplate template = with(broken).build()) {
			CodegenException failure = catchThrowableOfType(CodegenAuthenticationException.class,
					() -> template.agentRuns().create("no token"));
			assertThat(failure.getOutcome()).isEqualTo(Outcome.NOT_SENT);
			assertThat(failure.getAttempts()).isZero();
			assertThat(failure.getErrorCode()).isEqualTo("auth");
			ObjectGraph.assertFreeOf(failure, Clients.TOKEN);
			assertThat(this.server.requests()).isEmpty();
			return failure;
		}
	}

	private static Error sneaky(Class<? extends Error> type) {
		try {
			return type.getConstructor().newInstance();
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Asks a vault with a reactive client, and blocks.
	 */
	private static final class BlockingProvider implements CodegenTokenProvider {

		private final Queue<String> threads = new ConcurrentLinkedQueue<>();

		private final AtomicInteger asked = new AtomicInteger();

		private volatile @Nullable String first;

		@Override
		@SuppressWarnings("NullAway") // block() has a value
		public ApiToken getToken() {
			this.threads.add(Thread.currentThread().getName());
			String old = (this.asked.getAndIncrement() == 0) ? this.first : null;
			String token = (old != null) ? old : Clients.TOKEN;
			return Mono.delay(Duration.ofMillis(1)).thenReturn(ApiToken.of(token)).block();
		}

	}

}

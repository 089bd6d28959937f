package com.codegen.spring.boot.autoconfigure;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import io.netty.channel.ChannelOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.netty.http.client.HttpClient;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.CodegenTemplateCustomizer;
import com.codegen.spring.ReactiveCodegenTemplate;
import com.codegen.spring.boot.ClientContexts;
import com.codegen.spring.error.CodegenConnectionException;
import com.codegen.spring.error.CodegenConnectionException.Reason;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenOutcomeUnknownException;
import com.codegen.spring.error.CodegenRateLimitException;
import com.codegen.spring.error.CodegenResponseTooLargeException;
import com.codegen.spring.error.CodegenServerException;
import com.codegen.spring.error.CodegenTimeoutException;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ClientPropertiesTests {

	private static final Duration SHORT = Duration.ofMillis(200);

	@RegisterExtension
	static final CodegenServerExtension server = new CodegenServerExtension(
			(builder) -> builder.enforceRateLimits(false));

	private final ApplicationContextRunner runner = ClientContexts.of(server.server());

	@Test
	void timeoutsWithoutAUnitAreInSeconds() {
		this.runner.withPropertyValues("codegen.timeout=30", "codegen.creation-timeout=90").run((context) -> {
			CodegenProperties properties = context.getBean(CodegenProperties.class);
			assertThat(properties.timeout()).isEqualTo(Duration.ofSeconds(30));
			assertThat(properties.creationTimeout()).isEqualTo(Duration.ofSeconds(90));
		});
	}

	@Test
	void timeoutLimitsCalls() {
		server.server().always((request) -> true, Fault.hang());
		this.runner.withPropertyValues("codegen.timeout=200ms")
			.run((context) -> assertThatExceptionOfType(CodegenTimeoutException.class)
				.isThrownBy(() -> template(context).users().me())
				.satisfies((ex) -> assertThat(ex.getTimeout()).isEqualTo(SHORT)));
	}

	@Test
	void creationTimeoutLimitsCreations() {
		server.server().always((request) -> true, Fault.hang());
		this.runner.withPropertyValues("codegen.creation-timeout=200ms")
			.run((context) -> assertThatExceptionOfType(CodegenOutcomeUnknownException.class)
				.isThrownBy(() -> template(context).runTask("Fix the build"))
				.satisfies((ex) -> assertThat(ex.getElapsed()).isBetween(SHORT, Duration.ofSeconds(20))));
	}

	@Test
	void allowInsecureAcceptsHttpToOthers() {
		this.runner
			.withPropertyValues("codegen.base-url=http://codegen.example", "codegen.allow-insecure=true",
					"codegen.timeout=1s")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void maxAttemptsLimitsAttempts() {
		server.server().always((request) -> true, Fault.status(503));
		this.runner.withPropertyValues("codegen.retry.max-attempts=2").run((context) -> {
			assertThat(serverFailure(context).getAttempts()).isEqualTo(2);
			assertThat(server.server().requests()).hasSize(2);
		});
	}

	@Test
	void initialIntervalBoundsTheFirstWait() {
		server.server().always((request) -> true, Fault.status(503));
		this.runner.withPropertyValues("codegen.retry.initial-interval=400h", "codegen.retry.max-interval=400h")
			.run((context) -> assertThat(serverFailure(context).getAttempts()).isEqualTo(1));
	}

	@Test
	void maxIntervalBoundsEveryWait() {
		server.server().always((request) -> true, Fault.status(503));
		this.runner.withPropertyValues("codegen.retry.initial-interval=400h", "codegen.retry.max-interval=1ms")
			.run((context) -> assertThat(serverFailure(context).getAttempts()).isEqualTo(3));
	}

	@Test
	void multiplierLetsTheWaitsGrow() {
		server.server().always((request) -> true, Fault.status(503));
		this.runner
			.withPropertyValues("codegen.retry.initial-interval=1ms", "codegen.retry.multiplier=1e12",
					"codegen.retry.max-interval=400h")
			.run((context) -> assertThat(serverFailure(context).getAttempts()).isEqualTo(2));
	}

	@Test
	void maxRetryAfterLimitsWhatTheServerMayAskFor() {
		server.server().enqueue(Fault.status(503).retryAfter("2"));
		this.runner.withPropertyValues("codegen.retry.max-retry-after=1s")
			.run((context) -> assertThat(serverFailure(context).getAttempts()).isEqualTo(1));
	}

	@Test
	void limitsAreKeptByDefault() {
		this.runner
			.withPropertyValues(onePermit("standard"), "codegen.rate-limit.limits.standard.window=4s",
					"codegen.rate-limit.max-wait=1s")
			.run((context) -> {
				template(context).users().me();
				assertThatExceptionOfType(CodegenRateLimitException.class)
					.isThrownBy(() -> template(context).users().me());
				assertThat(server.server().requests()).hasSize(1);
			});
	}

	@Test
	void limitsAreOffWhenDisabled() {
		this.runner.withPropertyValues(onePermit("standard"), "codegen.rate-limit.enabled=false").run((context) -> {
			template(context).users().me();
			assertThatCode(() -> template(context).users().me()).doesNotThrowAnyException();
		});
	}

	@Test
	void maxWaitLetsCallsWaitForAPermit() {
		this.runner
			.withPropertyValues("codegen.rate-limit.limits.standard.permits=1",
					"codegen.rate-limit.limits.standard.window=10ms", "codegen.rate-limit.max-wait=5s")
			.run((context) -> {
				template(context).users().me();
				assertThatCode(() -> template(context).users().me()).doesNotThrowAnyException();
			});
	}

	@Test
	void creationMaxWaitLimitsTheWaitOfCreations() {
		this.runner
			.withPropertyValues(onePermit("run-creation"), "codegen.rate-limit.limits.run-creation.window=4s",
					"codegen.rate-limit.creation-max-wait=1s")
			.run((context) -> {
				template(context).runTask("Fix the build");
				assertThatExceptionOfType(CodegenRateLimitException.class)
					.isThrownBy(() -> template(context).runTask("Fix it again"));
				assertThat(server.server().simulation().runCount()).isEqualTo(1);
			});
	}

	@Test
	void connectionSettingsReachTheHttpClient() {
		AtomicReference<HttpClient> client = new AtomicReference<>();
		this.runner
			.withPropertyValues("codegen.http.connect-timeout=1234ms", "codegen.http.max-connections=7",
					"codegen.http.response-timeout=4321ms")
			.withBean(CodegenTemplateCustomizer.class, () -> (builder) -> builder.connectorFactory((prepared) -> {
				client.set(prepared);
				return new ReactorClientHttpConnector(prepared);
			}))
			.run((context) -> {
				assertThat(client.get().configuration().options().get(ChannelOption.CONNECT_TIMEOUT_MILLIS))
					.isEqualTo(1234);
				assertThat(client.get().configuration().connectionProvider().maxConnections()).isEqualTo(7);
				assertThat(client.get().configuration().responseTimeout()).isEqualTo(Duration.ofMillis(4321));
			});
	}

	@Test
	void responseTimeoutLimitsTheWaitForAResponse() {
		server.server().always((request) -> true, Fault.hang());
		this.runner.withPropertyValues("codegen.http.response-timeout=200ms", "codegen.retry.max-attempts=1")
			.run((context) -> assertThatExceptionOfType(CodegenTimeoutException.class)
				.isThrownBy(() -> template(context).users().me())
				.satisfies((ex) -> assertThat(ex.getTimeout()).isEqualTo(SHORT)));
	}

	@Test
	void creationResponseTimeoutLimitsTheWaitForACreation() {
		server.server().always((request) -> true, Fault.hang());
		this.runner.withPropertyValues("codegen.http.creation-response-timeout=200ms")
			.run((context) -> assertThatExceptionOfType(CodegenOutcomeUnknownException.class)
				.isThrownBy(() -> template(context).runTask("Fix the build"))
				.satisfies((ex) -> assertThat(ex.getElapsed()).isBetween(SHORT, Duration.ofSeconds(20))));
	}

	@Test
	void acquireTimeoutLimitsTheWaitForAConnection() {
		server.server().enqueue(Fault.hang());
		this.runner
			.withPropertyValues("codegen.http.max-connections=1", "codegen.http.acquire-timeout=100ms",
					"codegen.retry.max-attempts=1")
			.run((context) -> {
				var hanging = context.getBean(ReactiveCodegenTemplate.class).users().me().subscribe();
				assertThatExceptionOfType(CodegenConnectionException.class)
					.isThrownBy(() -> template(context).users().me())
					.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.POOL_EXHAUSTED));
				hanging.dispose();
			});
	}

	@Test
	void maxResponseSizeLimitsResponses() {
		server.server().always((request) -> true, Fault.hugeBody(3000));
		this.runner.withPropertyValues("codegen.http.max-response-size=2KB").run((context) -> {
			assertThatExceptionOfType(CodegenResponseTooLargeException.class)
				.isThrownBy(() -> template(context).users().me());
			assertThatCode(() -> template(context).agentRuns().logs(1))
				.isNotInstanceOf(CodegenResponseTooLargeException.class);
		});
	}

	@Test
	void maxLogsResponseSizeLimitsLogs() {
		server.server().always((request) -> true, Fault.hugeBody(3000));
		this.runner.withPropertyValues("codegen.http.max-logs-response-size=2KB").run((context) -> {
			assertThatExceptionOfType(CodegenResponseTooLargeException.class)
				.isThrownBy(() -> template(context).agentRuns().logs(1));
			assertThatCode(() -> template(context).users().me())
				.isNotInstanceOf(CodegenResponseTooLargeException.class);
		});
	}

	private static String onePermit(String rateClass) {
		return "codegen.rate-limit.limits." + rateClass + ".permits=1";
	}

	private static CodegenException serverFailure(ApplicationContext context) {
		return catchThrowableOfType(CodegenServerException.class, () -> template(context).users().me());
	}

	private static CodegenTemplate template(ApplicationContext context) {
		return context.getBean(CodegenTemplate.class);
	}

}

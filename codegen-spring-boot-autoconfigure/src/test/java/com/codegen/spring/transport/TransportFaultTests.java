package com.codegen.spring.transport;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.CodegenTemplateBuilder;
import com.codegen.spring.error.CodegenConnectionException;
import com.codegen.spring.error.CodegenConnectionException.Reason;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenOutcomeUnknownException;
import com.codegen.spring.error.CodegenProtocolException;
import com.codegen.spring.error.CodegenResponseTooLargeException;
import com.codegen.spring.error.CodegenTimeoutException;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.exchange.CallTimeouts;
import com.codegen.spring.support.Clients;
import com.codegen.spring.support.ObjectGraph;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class TransportFaultTests {

	private static final String PROMPT = "a prompt nobody may see";

	private static final HttpSettings HASTY = new HttpSettings(Duration.ofMillis(500), Duration.ofMillis(300),
			Duration.ofMillis(300), 20, Duration.ofMillis(500), 100_000, 200_000);

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension();

	private final CodegenServer server = extension.server();

	static Stream<Arguments> faults() {
		return Stream
			.of(arguments(Fault.reset(), CodegenConnectionException.class, 3),
					arguments(Fault.resetBeforeApplying(), CodegenConnectionException.class, 3),
					arguments(Fault.truncatedBody(), CodegenConnectionException.class, 3),
					arguments(Fault.hang(), CodegenTimeoutException.class, 3),
					arguments(Fault.emptyBody(200), CodegenProtocolException.class, 1),
					arguments(Fault.emptyBody(204), CodegenProtocolException.class, 1),
					arguments(Fault.rawBody("application/json", "null"), CodegenProtocolException.class, 1),
					arguments(Fault.rawBody("text/html", "<html>Log in</html>"), CodegenProtocolException.class, 1),
					arguments(Fault.rawBody("application/json", "{\"id\": 5, "), CodegenProtocolException.class, 3),
					arguments(Fault.rawBody("application/json", "{\"id\": 12.7}"), CodegenProtocolException.class, 1),
					arguments(Fault.rawBody("application/json", "{\"id\": 1, \"id\": 2}"),
							CodegenProtocolException.class, 3),
					arguments(Fault.rawBody("application/json", "{\"id\": 0}"), CodegenProtocolException.class, 1),
					arguments(Fault.rawBody("application/json", "{}"), CodegenProtocolException.class, 1),
					arguments(Fault.rawBody("application/json", "{\"id\": 9223372036854775808}"),
							CodegenProtocolException.class, 3),
					arguments(Fault.rawBody("application/json", "[".repeat(5_000)), CodegenProtocolException.class, 1),
					arguments(Fault.rawBody("application/json", "{\"id\": 1} {\"id\": 2}"),
							CodegenProtocolException.class, 1),
					arguments(Fault.hugeBody(50_000_000), CodegenResponseTooLargeException.class, 1));
	}

	@ParameterizedTest
	@MethodSource("faults")
	void isNeverAValueAndNeverASecondPaidRun(Fault fault, Class<? extends CodegenException> type, int reads) {
		try (CodegenTemplate template = Clients.hasty(this.server).http(HASTY).build()) {
			this.server.always((request) -> true, fault);
			CodegenException read = catchThrowableOfType(CodegenException.class, () -> template.users().me());
			assertThat(read).isInstanceOf(type);
			assertThat(read.getAttempts()).isEqualTo(reads);
			assertThat(this.server.requests()).hasSize(reads);
			CodegenException creation = catchThrowableOfType(CodegenException.class, () -> template.runTask(PROMPT));
			assertThat(creation).isInstanceOf(CodegenOutcomeUnknownException.class).hasCauseInstanceOf(type);
			assertThat(creation.getOutcome()).isEqualTo(Outcome.UNKNOWN);
			assertThat(this.server.requests("POST", "/agent/run")).hasSize(1);
			assertThat(this.server.simulation().runCount()).isLessThanOrEqualTo(1);
			ObjectGraph.assertFreeOf(read, Clients.TOKEN);
			ObjectGraph.assertFreeOf(creation, Clients.TOKEN, PROMPT);
		}
	}

	@Test
	void sendsACreationOnceWhenTheConnectionIsReset() {
		try (CodegenTemplate template = Clients.hasty(this.server).build()) {
			this.server.enqueue(Fault.reset());
			CodegenOutcomeUnknownException failure = catchThrowableOfType(CodegenOutcomeUnknownException.class,
					() -> template.runTask(PROMPT));
			assertThat(failure.getOutcome()).isEqualTo(Outcome.UNKNOWN);
			assertThat(failure.getAttempts()).isEqualTo(1);
			assertThat(this.server.simulation().runCount()).isEqualTo(1);
		}
	}

	@Test
	void repeatsACreationThatNeverLeft() throws IOException {
		CodegenConnectionException failure = connecting((base) -> base.baseUrl("http://127.0.0.1:" + unusedPort()));
		assertThat(failure.getReason()).isEqualTo(Reason.REFUSED);
		assertThat(failure.getErrorCode()).isEqualTo("connect");
		assertThat(failure.getOutcome()).isEqualTo(Outcome.NOT_SENT);
		assertThat(failure.getAttempts()).isEqualTo(3);
	}

	@Test
	void namesAnUnknownHost() {
		CodegenConnectionException failure = connecting((base) -> base.baseUrl("https://codegen.invalid"));
		assertThat(failure.getReason()).isEqualTo(Reason.DNS);
		assertThat(failure.getOutcome()).isEqualTo(Outcome.NOT_SENT);
	}

	@Test
	void namesAServerThatDoesNotSpeakTls() {
		CodegenConnectionException failure = connecting(
				(base) -> base.baseUrl(this.server.url().replace("http://", "https://")));
		assertThat(failure.getReason()).isEqualTo(Reason.TLS);
		assertThat(failure.getErrorCode()).isEqualTo("tls");
		assertThat(failure.getOutcome()).isEqualTo(Outcome.NOT_SENT);
	}

	@Test
	void namesAnExhaustedPool() {
		HttpSettings narrow = new HttpSettings(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(10), 1,
				Duration.ofMillis(50), 1000, 1000);
		this.server.enqueue(Fault.hang());
		try (CodegenTemplate template = Clients.hasty(this.server).http(narrow).build()) {
			template.reactive().users().me().subscribe((user) -> {
			}, (ex) -> {
			});
			CodegenConnectionException failure = catchThrowableOfType(CodegenConnectionException.class,
					() -> template.users().me());
			assertThat(failure.getReason()).isEqualTo(Reason.POOL_EXHAUSTED);
			assertThat(failure.getOutcome()).isEqualTo(Outcome.NOT_SENT);
		}
	}

	@Test
	void endsADribblingResponseAtTheDeadline() {
		Duration deadline = Duration.ofMillis(600);
		try (CodegenTemplate template = Clients.hasty(this.server)
			.timeouts(CallTimeouts.defaults().withCall(deadline).withCreation(deadline))
			.build()) {
			this.server.always((request) -> true, Fault.dribble(Duration.ofMillis(100)));
			CodegenTimeoutException failure = catchThrowableOfType(CodegenTimeoutException.class,
					() -> template.users().me());
			assertThat(failure.getTimeout()).isEqualTo(deadline);
			assertThat(failure.getPhase()).isEqualTo(CodegenTimeoutException.Phase.WAITING_FOR_RESPONSE);
			assertThat(failure.getElapsed()).isBetween(deadline, deadline.plusMillis(500));
			assertThat(catchThrowableOfType(CodegenException.class, () -> template.runTask(PROMPT)))
				.isInstanceOf(CodegenOutcomeUnknownException.class)
				.hasCauseInstanceOf(CodegenTimeoutException.class);
		}
	}

	@Test
	void acceptsNewFieldsAndNumbersInQuotes() {
		this.server.enqueue(Fault.rawBody("application/vnd.codegen+json", "{\"id\":\"12\",\"news\":{\"a\":[1]}}"));
		try (CodegenTemplate template = Clients.hasty(this.server).build()) {
			assertThat(template.users().me().id()).isEqualTo(12);
		}
	}

	private static CodegenConnectionException connecting(
			Function<CodegenTemplateBuilder, CodegenTemplateBuilder> change) {
		CodegenTemplateBuilder base = CodegenTemplate.builder()
			.token(Clients.TOKEN)
			.organizationId(1)
			.http(HASTY)
			.retry(Clients.hastyRetry());
		try (CodegenTemplate template = change.apply(base).build()) {
			CodegenConnectionException failure = catchThrowableOfType(CodegenConnectionException.class,
					() -> template.runTask(PROMPT));
			ObjectGraph.assertFreeOf(failure, Clients.TOKEN, PROMPT);
			return failure;
		}
	}

	private static int unusedPort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

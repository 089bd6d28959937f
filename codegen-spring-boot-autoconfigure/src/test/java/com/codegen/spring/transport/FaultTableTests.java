package com.codegen.spring.transport;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.netty.http.client.HttpClient;
import reactor.netty.transport.ProxyProvider.Proxy;

import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.CodegenTemplateBuilder;
import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.CreateAgentRun;
import com.codegen.spring.error.CodegenConnectionException;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenOutcomeUnknownException;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.ratelimit.CodegenRateLimiter;
import com.codegen.spring.support.Clients;
import com.codegen.spring.support.ObjectGraph;
import com.codegen.spring.support.RawServer;
import com.codegen.spring.support.TestCertificates;
import com.codegen.spring.transport.FaultRow.Route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class FaultTableTests {

	private static final String PROMPT = "a prompt nobody may see";

	private static final Duration LIMIT = Duration.ofSeconds(10);

	@TempDir
	static Path directory;

	private static TestCertificates trusted;

	@BeforeAll
	static void createCertificate() throws Exception {
		trusted = TestCertificates.create(directory, "trusted");
	}

	static Stream<FaultRow> rows() {
		return FaultRows.all();
	}

	@Test
	void isLong() {
		assertThat(rows()).hasSizeGreaterThan(40);
	}

	@ParameterizedTest
	@MethodSource("rows")
	void everyFaultHasATypeAnOutcomeAndACount(FaultRow row) throws Exception {
		try (RawServer server = server(row)) {
			assertRead(row, server, (template) -> template.agentRuns().get(7));
			assertRead(row, server, (template) -> template.reactive().agentRuns().get(7).block(LIMIT));
			assertCreation(row, server, (template) -> template.agentRuns().create(CreateAgentRun.of(PROMPT)));
			assertCreation(row, server,
					(template) -> template.reactive().agentRuns().create(CreateAgentRun.of(PROMPT)).block(LIMIT));
		}
	}

	private void assertRead(FaultRow row, RawServer server, Function<CodegenTemplate, AgentRun> call) {
		meet(row, server, row.reads(), call, (failure) -> assertThat(failure).isExactlyInstanceOf(row.type()));
	}

	private void assertCreation(FaultRow row, RawServer server, Function<CodegenTemplate, AgentRun> call) {
		meet(row, server, row.creations(), call, (failure) -> {
			if (row.outcome() == Outcome.UNKNOWN) {
				assertThat(failure).isExactlyInstanceOf(CodegenOutcomeUnknownException.class)
					.cause()
					.isExactlyInstanceOf(row.type());
			}
			else {
				assertThat(failure).isExactlyInstanceOf(row.type());
			}
		});
	}

	private void meet(FaultRow row, RawServer server, int attempts, Function<CodegenTemplate, AgentRun> call,
			Consumer<CodegenException> check) {
		int requests = server.requests().size();
		int connections = server.connections();
		try (CodegenTemplate template = client(row, server).build()) {
			AgentRun[] run = new AgentRun[1];
			Throwable thrown = catchThrowable(() -> run[0] = call.apply(template));
			if (row.type() == null) {
				assertThat(thrown).isNull();
				assertThat(run[0]).isNotNull();
			}
			else {
				assertThat(thrown).isInstanceOf(CodegenException.class);
				CodegenException failure = (CodegenException) thrown;
				check.accept(failure);
				assertFacts(row, failure, attempts);
			}
		}
		if (row.route() != Route.NOWHERE && row.route() != Route.NO_PROXY && row.route() != Route.UNKNOWN_HOST) {
			assertThat(Math.max(server.requests().size() - requests, server.connections() - connections))
				.as("attempts on the wire")
				.isEqualTo(attempts);
		}
	}

	private static void assertFacts(FaultRow row, CodegenException failure, int attempts) {
		assertThat(failure.getOutcome()).isEqualTo(row.outcome());
		assertThat(failure.getAttempts()).isEqualTo(attempts);
		assertThat(failure.getElapsed()).isLessThan(LIMIT);
		if (row.reason() != null) {
			Throwable connection = (failure instanceof CodegenConnectionException) ? failure : failure.getCause();
			assertThat(((CodegenConnectionException) connection).getReason()).isEqualTo(row.reason());
		}
		ObjectGraph.assertFreeOf(failure, Clients.TOKEN, PROMPT);
	}

	private static RawServer server(FaultRow row) throws Exception {
		boolean secure = EnumSet.of(Route.TLS, Route.TLS_UNTRUSTED, Route.TLS_OTHER_HOST).contains(row.route());
		return RawServer.start(secure ? trusted.server() : null, row.script());
	}

	private static CodegenTemplateBuilder client(FaultRow row, RawServer server) {
		return CodegenTemplate.builder()
			.baseUrl(url(row.route(), server))
			.token(Clients.TOKEN)
			.organizationId(1)
			.rateLimiter(CodegenRateLimiter.unlimited())
			.retry(Clients.hastyRetry())
			.connectorFactory((client) -> connector(row.route(), client, server))
			.http(new HttpSettings(row.timeout(), row.timeout(), row.timeout(), 4, LIMIT, 100_000, 100_000));
	}

	private static String url(Route route, RawServer server) {
		return switch (route) {
			case TLS_TO_PLAIN -> "https://127.0.0.1:" + server.port();
			case TLS_OTHER_HOST -> "https://localhost:" + server.port();
			case PROXY_TLS -> "https://127.0.0.1:9";
			case PROXY, NO_PROXY -> "http://127.0.0.1:9";
			case NOWHERE -> "http://127.0.0.1:" + unusedPort();
			case UNKNOWN_HOST -> "https://codegen.invalid";
			default -> server.url();
		};
	}

	private static ClientHttpConnector connector(Route route, HttpClient client, RawServer server) {
		return switch (route) {
			case TLS, TLS_OTHER_HOST -> trusted.trust(client);
			case PROXY, PROXY_TLS -> new ReactorClientHttpConnector(proxied(client, server.port()));
			case NO_PROXY -> new ReactorClientHttpConnector(proxied(client, unusedPort()));
			default -> new ReactorClientHttpConnector(client);
		};
	}

	private static HttpClient proxied(HttpClient client, int port) {
		return client.proxy((proxy) -> proxy.type(Proxy.HTTP).host("127.0.0.1").port(port));
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

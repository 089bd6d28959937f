package com.codegen.spring.transport;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.CodegenTemplateBuilder;
import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunOperations;
import com.codegen.spring.agentrun.CreateAgentRun;
import com.codegen.spring.agentrun.ReactiveAgentRunOperations;
import com.codegen.spring.ratelimit.CodegenRateLimiter;
import com.codegen.spring.support.Clients;
import com.codegen.spring.support.RawRequest;
import com.codegen.spring.support.RawServer;
import com.codegen.spring.support.RawServer.Script;
import com.codegen.spring.support.TestCertificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

class StrayResponseTests {

	private static final int CALLS = 50;

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private static final String PROCESSING = "HTTP/1.1 102 Processing\r\n\r\n";

	private static final String HINTS = "HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n";

	private static final String STRAY = RawRequest.response("{\"id\":999999,\"organization_id\":1}");

	@TempDir
	static Path directory;

	private static TestCertificates certificates;

	@BeforeAll
	static void createCertificate() throws Exception {
		certificates = TestCertificates.create(directory, "server");
	}

	static Stream<Arguments> scripts() {
		return Stream.of(argumentSet("102 in a packet of its own", script((to, request, number) -> {
			to.send(PROCESSING);
			to.send(request.response());
		})), argumentSet("103 and 200 in one packet",
				script((to, request, number) -> to.send(HINTS + request.response()))),
				argumentSet("several of each kind",
						script((to, request,
								number) -> to.send("HTTP/1.1 100 Continue\r\n\r\n" + PROCESSING + HINTS + PROCESSING
										+ request.response()))),
				argumentSet("103 50 ms before every tenth", script((to, request, number) -> {
					if (number % 10 == 0) {
						to.send(HINTS);
						to.pause(50);
					}
					to.send(request.response());
				})),
				argumentSet("another answer in the same packet",
						script((to, request, number) -> to.send(request.response() + STRAY))),
				argumentSet("another answer with every tenth", script(
						(to, request, number) -> to.send(request.response() + ((number % 10 == 0) ? STRAY : "")))),
				argumentSet("a part of another answer in the same packet",
						script((to, request, number) -> to.send(request.response() + STRAY.substring(0, number % 80)))),
				argumentSet("a Content-Length that is too short",
						script((to, request, number) -> to.send(request.response() + "secret-of-call-" + number))));
	}

	@ParameterizedTest
	@MethodSource("scripts")
	void neverAnswerAnotherCall(Script script) throws Exception {
		for (int connections : new int[] { 1, 4 }) {
			for (boolean tls : new boolean[] { false, true }) {
				try (RawServer server = RawServer.start(tls ? certificates.server() : null, script);
						CodegenTemplate template = client(server, connections).build()) {
					AgentRunOperations blocking = template.agentRuns();
					ReactiveAgentRunOperations reactive = template.reactive().agentRuns();
					assertRight(0, 1, (id) -> Mono.fromCallable(() -> blocking.get(id)));
					assertRight(0, 8, reactive::get);
					assertRight(0, 1, (id) -> Mono.fromCallable(() -> blocking.create(run(id))));
					assertRight(CALLS, 8, (id) -> reactive.create(run(id)));
					assertThat(server.creations()).hasSize(2 * CALLS);
					assertThat(server.creations().values()).containsOnly(1);
				}
			}
		}
	}

	private static void assertRight(int after, int concurrency, LongFunction<Mono<AgentRun>> call) {
		List<Long> wrong = Flux.range(after + 1, CALLS)
			.map(Integer::longValue)
			.flatMap((id) -> call.apply(id).filter((run) -> run.id() != id).map(AgentRun::id), concurrency)
			.collectList()
			.block(TIMEOUT);
		assertThat(wrong).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "whole", "\r\n", "x", "HTTP/1.1 200 OK\r\nContent-", "0\r\n\r\n" })
	void closeTheConnectionWhenTheyArriveLater(String stray) throws Exception {
		for (boolean tls : new boolean[] { false, true }) {
			CountDownLatch closed = new CountDownLatch(1);
			Script script = (to, request, number) -> {
				to.send(request.response());
				if (number == 1) {
					to.pause(20);
					to.send(stray.equals("whole") ? STRAY : stray);
					to.awaitEnd();
					closed.countDown();
				}
			};
			try (RawServer server = RawServer.start(tls ? certificates.server() : null, script);
					CodegenTemplate template = client(server, 1).build()) {
				assertThat(template.agentRuns().get(1).id()).isEqualTo(1);
				assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
				AgentRun run = template.agentRuns().create(run(2));
				assertThat(run.id()).isEqualTo(2);
				assertThat(server.requests()).extracting(RawRequest::connection).containsExactly(1, 2);
			}
		}
	}

	@Test
	void keepAConnectionThatIsClean() throws Exception {
		try (RawServer server = RawServer.start(certificates.server(),
				(to, request, number) -> to.send(HINTS + request.response()));
				CodegenTemplate template = client(server, 1).build()) {
			for (int id = 1; id <= 20; id++) {
				assertThat(template.agentRuns().get(id).id()).isEqualTo(id);
			}
			assertThat(server.connections()).isEqualTo(1);
		}
	}

	private static CreateAgentRun run(long id) {
		return CreateAgentRun.of(String.valueOf(id));
	}

	private static Script script(Script script) {
		return script;
	}

	private static CodegenTemplateBuilder client(RawServer server, int connections) {
		HttpSettings defaults = HttpSettings.defaults();
		return CodegenTemplate.builder()
			.baseUrl(server.url())
			.token(Clients.TOKEN)
			.organizationId(1)
			.rateLimiter(CodegenRateLimiter.unlimited())
			.retry(Clients.hastyRetry())
			.connectorFactory(certificates::trust)
			.http(new HttpSettings(defaults.connectTimeout(), defaults.responseTimeout(),
					defaults.creationResponseTimeout(), connections, TIMEOUT, 100_000, 100_000));
	}

}

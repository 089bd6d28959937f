package com.codegen.spring.sample;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.StringUtils;

import com.codegen.spring.CodegenOperations;
import com.codegen.spring.sample.live.LiveStreams;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SampleApplicationTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(5);

	@AutoClose
	private final CodegenServer api = CodegenServer.start();

	private final HttpClient http = HttpClient.newHttpClient();

	@Test
	void answersThoseWhoWaitWhenItStops() {
		ConfigurableApplicationContext context = start("--codegen.token=");
		CodegenServer server = context.getBean(CodegenServer.class);
		long id = context.getBean(CodegenOperations.class).runTask("Review PR #123 [pause]").id();
		CompletableFuture<HttpResponse<String>> response = get(context, "/api/tasks/" + id + "?wait=60s");
		await().until(() -> !server.requests("GET", "/agent/run/" + id).isEmpty());
		context.close();
		assertThat(response).succeedsWithin(TIMEOUT).satisfies((answer) -> {
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(answer.body()).contains("\"complete\":false");
		});
	}

	@Test
	void endsEventStreamsWhenItStops() {
		ConfigurableApplicationContext context = start("--codegen.token=");
		long id = context.getBean(CodegenOperations.class).runTask("Review PR #123 [pause]").id();
		List<CompletableFuture<HttpResponse<String>>> streams = IntStream.range(0, 20)
			.mapToObj((i) -> get(context, "/runs/" + id + "/events"))
			.toList();
		await().until(() -> context.getBean(LiveStreams.class).open() == streams.size());
		CompletableFuture<Void> closed = CompletableFuture.runAsync(context::close);
		assertThat(streams).allSatisfy((stream) -> assertThat(stream).succeedsWithin(TIMEOUT));
		assertThat(closed).succeedsWithin(TIMEOUT);
	}

	@Test
	void usesApiWithToken() {
		try (ConfigurableApplicationContext context = startWithToken()) {
			assertThat(get(context, "/api/tasks")).succeedsWithin(TIMEOUT)
				.satisfies((answer) -> assertThat(answer.body()).isEqualTo("[]"));
			assertThat(this.api.requests("GET", "/agent/runs")).hasSize(1);
			assertThat(context.getBeanProvider(CodegenServer.class)).isEmpty();
		}
	}

	@Test
	void answersWhenApiDoesNot() {
		try (ConfigurableApplicationContext context = startWithToken()) {
			this.api.enqueue(Fault.hang());
			assertThat(get(context, "/api/tasks")).succeedsWithin(TIMEOUT)
				.satisfies((answer) -> assertThat(answer.statusCode()).isEqualTo(504));
			this.api.close();
			assertThat(get(context, "/api/tasks")).succeedsWithin(TIMEOUT)
				.satisfies((answer) -> assertThat(answer.statusCode()).isEqualTo(503));
		}
	}

	private ConfigurableApplicationContext startWithToken() {
		return start("--codegen.token=" + this.api.token(), "--codegen.org-id=" + this.api.organizationId(),
				"--codegen.base-url=" + this.api.baseUrl(), "--codegen.retry.max-attempts=1",
				"--codegen.http.response-timeout=500ms");
	}

	private static ConfigurableApplicationContext start(String... args) {
		return SpringApplication.run(SampleApplication.class, StringUtils.addStringToArray(args, "--server.port=0"));
	}

	private CompletableFuture<HttpResponse<String>> get(ConfigurableApplicationContext context, String path) {
		URI uri = URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
		return this.http.sendAsync(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
	}

}

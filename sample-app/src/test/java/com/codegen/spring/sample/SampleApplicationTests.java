package com.codegen.spring.sample;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import com.codegen.spring.CodegenOperations;
import com.codegen.spring.test.server.CodegenServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SampleApplicationTests {

	private final HttpClient http = HttpClient.newHttpClient();

	@Test
	void answersThoseWhoWaitWhenItStops() {
		ConfigurableApplicationContext context = start("--server.port=0", "--codegen.token=");
		CodegenServer server = context.getBean(CodegenServer.class);
		long id = context.getBean(CodegenOperations.class).runTask("Review PR #123 [pause]").id();
		CompletableFuture<HttpResponse<String>> response = get(context, "/api/tasks/" + id + "?wait=60s");
		await().until(() -> !server.requests("GET", "/agent/run/" + id).isEmpty());
		context.close();
		assertThat(response).succeedsWithin(Duration.ofSeconds(2)).satisfies((answer) -> {
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(answer.body()).contains("\"complete\":false");
		});
	}

	@Test
	void usesApiWithToken() {
		try (CodegenServer api = CodegenServer.builder().token("a-real-token").start();
				ConfigurableApplicationContext context = start("--server.port=0", "--codegen.token=a-real-token",
						"--codegen.org-id=" + api.organizationId(), "--codegen.base-url=" + api.baseUrl())) {
			assertThat(get(context, "/api/tasks")).succeedsWithin(Duration.ofSeconds(10))
				.satisfies((answer) -> assertThat(answer.body()).isEqualTo("[]"));
			assertThat(api.requests("GET", "/agent/runs")).hasSize(1);
			assertThat(context.getBeanProvider(CodegenServer.class)).isEmpty();
		}
	}

	private static ConfigurableApplicationContext start(String... args) {
		return new SpringApplicationBuilder(SampleApplication.class).run(args);
	}

	private CompletableFuture<HttpResponse<String>> get(ConfigurableApplicationContext context, String path) {
		URI uri = URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
		return this.http.sendAsync(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
	}

}

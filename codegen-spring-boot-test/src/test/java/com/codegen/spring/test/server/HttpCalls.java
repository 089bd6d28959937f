package com.codegen.spring.test.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Calls a server as a user of another HTTP client would.
 */
final class HttpCalls {

	static final String CREATE = "/organizations/4711/agent/run";

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final CodegenServer server;

	HttpCalls(CodegenServer server) {
		this.server = server;
	}

	HttpResponse<String> get(String path) throws IOException {
		return send(request(path).GET());
	}

	HttpResponse<String> create() throws IOException {
		return post(CREATE, "{\"prompt\":\"Tell me a story\"}");
	}

	HttpResponse<String> post(String path, String body) throws IOException {
		return send(request(path).header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
		try {
			return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.server.baseUrl() + path))
			.timeout(TIMEOUT)
			.header("Authorization", "Bearer " + this.server.token());
	}

}

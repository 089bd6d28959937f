package com.codegen.spring.sample;

import java.util.Map;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.assertj.RestTestClientResponse;

import com.codegen.spring.test.server.CodegenServer;

/**
 * Calls the service over HTTP.
 */
public class SampleClient {

	private final RestTestClient client;

	private final CodegenServer server;

	SampleClient(RestTestClient client, CodegenServer server) {
		this.client = client;
		this.server = server;
	}

	public RestTestClientResponse get(String uri) {
		return RestTestClientResponse.from(this.client.get().uri(uri).exchange());
	}

	public RestTestClientResponse post(String json) {
		return RestTestClientResponse
			.from(this.client.post().uri("/api/tasks").contentType(MediaType.APPLICATION_JSON).body(json).exchange());
	}

	public RestTestClientResponse start(String prompt) {
		return RestTestClientResponse
			.from(this.client.post().uri("/api/tasks").body(Map.of("prompt", prompt)).exchange());
	}

	public long startedId(String prompt) {
		start(prompt);
		return this.server.simulation().runs().get(this.server.simulation().runCount() - 1).id();
	}

}

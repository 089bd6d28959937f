package com.codegen.spring.test.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends what the first Python client sends: JSON with a bearer token and the organization
 * in a header.
 */
final class FirstPythonClient {

	private static final JsonMapper MAPPER = new JsonMapper();

	private final HttpCalls calls;

	private final String organization;

	FirstPythonClient(CodegenServer server) {
		this.calls = new HttpCalls(server);
		this.organization = String.valueOf(server.organizationId());
	}

	JsonNode get(String path) {
		return json(send("GET", path, null));
	}

	JsonNode post(String path, Map<String, ?> body) {
		return json(send("POST", path, body));
	}

	JsonNode put(String path, Map<String, ?> body) {
		return json(send("PUT", path, body));
	}

	JsonNode delete(String path) {
		return json(send("DELETE", path, null));
	}

	HttpResponse<String> send(String method, String path, @Nullable Map<String, ?> body) {
		HttpRequest.BodyPublisher publisher = (body != null)
				? HttpRequest.BodyPublishers.ofString(MAPPER.writeValueAsString(body))
				: HttpRequest.BodyPublishers.noBody();
		try {
			return this.calls.send(this.calls.request(path)
				.header("Content-Type", "application/json")
				.header("X-Organization-ID", this.organization)
				.method(method, publisher));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static JsonNode json(HttpResponse<String> response) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return MAPPER.readTree(response.body());
	}

}

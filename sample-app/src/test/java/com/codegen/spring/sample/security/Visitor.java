package com.codegen.spring.sample.security;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Calls the service as somebody.
 */
final class Visitor {

	private final HttpClient http = HttpClient.newHttpClient();

	private final String address;

	private final @Nullable String credentials;

	private Visitor(int port, @Nullable String credentials) {
		this.address = "http://127.0.0.1:" + port;
		this.credentials = credentials;
	}

	static Visitor anonymous(int port) {
		return new Visitor(port, null);
	}

	static Visitor named(int port, String name, String password) {
		return new Visitor(port,
				Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8)));
	}

	HttpResponse<String> get(String path) {
		return send("GET", path, Map.of());
	}

	HttpResponse<String> send(String method, String path, Map<String, String> headers) {
		return send(method, path, headers, "");
	}

	HttpResponse<String> send(String method, String path, Map<String, String> headers, String body) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.address + path))
			.method(method, HttpRequest.BodyPublishers.ofString(body));
		headers.forEach(request::header);
		if (this.credentials != null) {
			request.header("Authorization", "Basic " + this.credentials);
		}
		try {
			return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

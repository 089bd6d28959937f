package com.codegen.spring.test.simulation;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A request that was received, and how it was answered.
 *
 * @param method the HTTP method
 * @param path the raw path
 * @param query the raw query string
 * @param headers the headers, found by name whatever its case
 * @param body the body
 * @param receivedAt when it arrived
 * @param status the status of the answer; zero if a fault gave none
 */
public record RecordedRequest(String method, String path, @Nullable String query, Map<String, String> headers,
		String body, Instant receivedAt, int status) {

	static RecordedRequest of(SimulatedRequest request, Instant receivedAt, int status) {
		return new RecordedRequest(request.method(), request.path(), request.query(), request.headers(), request.body(),
				receivedAt, status);
	}

	/**
	 * A header.
	 * @param name its name, in any case
	 * @return its value or null
	 */
	public @Nullable String header(String name) {
		return this.headers.get(name);
	}

	@Override
	public String toString() {
		return this.method + " " + this.path + " -> " + this.status;
	}

}

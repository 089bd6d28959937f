package com.codegen.spring.test.simulation;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * A request to the simulated API.
 *
 * @param method the HTTP method
 * @param path the raw path, such as /v1/users/me
 * @param query the raw query string without the question mark
 * @param headers the headers, found by name whatever its case
 * @param body the body, empty if there is none
 */
public record SimulatedRequest(String method, String path, @Nullable String query, Map<String, String> headers,
		String body) {

	public SimulatedRequest {
		Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		sorted.putAll(headers);
		headers = Collections.unmodifiableMap(sorted);
	}

	/**
	 * A request with a bearer token and without a body.
	 * @param method the HTTP method
	 * @param target the raw path, with a query string if there is one
	 * @param token the token
	 * @return the request
	 */
	public static SimulatedRequest of(String method, String target, String token) {
		int mark = target.indexOf('?');
		String path = (mark < 0) ? target : target.substring(0, mark);
		String query = (mark < 0) ? null : target.substring(mark + 1);
		return new SimulatedRequest(method, path, query, Map.of("Authorization", "Bearer " + token), "");
	}

	/**
	 * This request with a JSON body.
	 * @param json the body
	 * @return a changed copy
	 */
	public SimulatedRequest withBody(String json) {
		Map<String, String> changed = new TreeMap<>(this.headers);
		changed.put("Content-Type", "application/json");
		return new SimulatedRequest(this.method, this.path, this.query, changed, json);
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
		return this.method + " " + this.path;
	}

}

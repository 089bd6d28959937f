package com.codegen.spring.test.simulation;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * An answer of the simulated API.
 *
 * @param status the HTTP status
 * @param headers the headers, found by name whatever its case
 * @param body the JSON document
 */
public record SimulatedResponse(int status, Map<String, String> headers, String body) {

	public SimulatedResponse {
		Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		sorted.putAll(headers);
		headers = Collections.unmodifiableMap(sorted);
	}

	/**
	 * A header.
	 * @param name its name, in any case
	 * @return its value or null
	 */
	public @Nullable String header(String name) {
		return this.headers.get(name);
	}

}

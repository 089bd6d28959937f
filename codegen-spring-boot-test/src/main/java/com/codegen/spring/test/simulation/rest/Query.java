package com.codegen.spring.test.simulation.rest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The decoded parameters of a query string; the last of equal names wins.
 */
final class Query {

	private final Map<String, String> parameters = new LinkedHashMap<>();

	Query(@Nullable String raw) {
		for (String pair : (raw != null) ? raw.split("&", -1) : new String[0]) {
			int equals = pair.indexOf('=');
			String name = (equals < 0) ? pair : pair.substring(0, equals);
			this.parameters.put(decode(name), (equals < 0) ? "" : decode(pair.substring(equals + 1)));
		}
	}

	@Nullable String get(String name) {
		return this.parameters.get(name);
	}

	private static String decode(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return text;
		}
	}

}

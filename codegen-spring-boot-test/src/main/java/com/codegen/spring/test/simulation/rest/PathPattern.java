package com.codegen.spring.test.simulation.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A path with variables in braces.
 */
final class PathPattern {

	private final List<String> segments;

	PathPattern(String pattern) {
		this.segments = split(pattern);
	}

	@Nullable Map<String, String> match(String path) {
		List<String> actual = split(path);
		if (actual.size() != this.segments.size()) {
			return null;
		}
		Map<String, String> variables = new HashMap<>();
		for (int i = 0; i < actual.size(); i++) {
			if (!matches(this.segments.get(i), actual.get(i), variables)) {
				return null;
			}
		}
		return variables;
	}

	private static boolean matches(String expected, String actual, Map<String, String> variables) {
		if (!expected.startsWith("{")) {
			return expected.equals(actual);
		}
		variables.put(expected.substring(1, expected.length() - 1), actual);
		return !actual.isEmpty();
	}

	private static List<String> split(String path) {
		return List.of(path.split("/", -1));
	}

}

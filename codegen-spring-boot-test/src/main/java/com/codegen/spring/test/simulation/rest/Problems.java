package com.codegen.spring.test.simulation.rest;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with an input, so that one answer names all of it.
 */
final class Problems {

	private final List<Problem> found = new ArrayList<>();

	void add(Problem problem) {
		this.found.add(problem);
	}

	void missing(List<Object> loc, @Nullable Object input) {
		add(Problem.of(loc, "missing", "Field required", input));
	}

	// Read an integer from text, as in paths and query strings.
	long integer(List<Object> loc, String text, long otherwise) {
		try {
			return Long.parseLong(text.strip());
		}
		catch (NumberFormatException ex) {
			add(Problem.of(loc, "int_parsing", "Input should be a valid integer, unable to parse string as an integer",
					text));
			return otherwise;
		}
	}

	void range(List<Object> loc, long value, long minimum, long maximum, Object input) {
		if (value < minimum) {
			add(Problem.of(loc, "greater_than_equal", "Input should be greater than or equal to " + minimum, input)
				.with("ge", minimum));
		}
		if (value > maximum) {
			add(Problem.of(loc, "less_than_equal", "Input should be less than or equal to " + maximum, input)
				.with("le", maximum));
		}
	}

	void choice(List<Object> loc, String type, String value, List<String> choices) {
		if (!choices.contains(value)) {
			String quoted = "'" + String.join("', '", choices) + "'";
			int last = quoted.lastIndexOf(", ");
			String expected = (last < 0) ? quoted : quoted.substring(0, last) + " or " + quoted.substring(last + 2);
			add(Problem.of(loc, type, "Input should be " + expected, value).with("expected", expected));
		}
	}

	void verify() {
		if (!this.found.isEmpty()) {
			throw new Rejection(Reply.detail(422, List.copyOf(this.found)));
		}
	}

}

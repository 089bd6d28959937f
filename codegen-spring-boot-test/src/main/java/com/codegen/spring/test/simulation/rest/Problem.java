package com.codegen.spring.test.simulation.rest;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One invalid input, in the form of the web framework behind the API.
 *
 * @param loc where the input stands, such as body, prompt
 * @param msg what is wrong with it
 * @param type the kind of problem
 * @param input the value that was sent
 * @param ctx the bound that was broken, if there is one
 */
record Problem(List<Object> loc, String msg, String type, @Nullable Object input,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Object> ctx) {

	static Problem of(List<Object> loc, String type, String msg, @Nullable Object input) {
		return new Problem(loc, msg, type, input, null);
	}

	Problem with(String name, Object value) {
		return new Problem(this.loc, this.msg, this.type, this.input, Map.of(name, value));
	}

}

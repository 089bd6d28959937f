package com.codegen.spring.test.simulation.rest;

import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One operation of the API: where it is reached, how often, and what answers it.
 */
public final class Operation {

	private final String method;

	private final PathPattern pattern;

	private final RateClass rateClass;

	private final Function<Call, Object> handler;

	private Operation(String method, PathPattern pattern, RateClass rateClass, Function<Call, Object> handler) {
		this.method = method;
		this.pattern = pattern;
		this.rateClass = rateClass;
		this.handler = handler;
	}

	/**
	 * Describe an operation.
	 * @param method the HTTP method
	 * @param pattern the path below the version, with variables in braces
	 * @param rateClass the limit it counts toward
	 * @param handler makes the body of a successful answer
	 * @return the operation
	 */
	public static Operation of(String method, String pattern, RateClass rateClass, Function<Call, Object> handler) {
		return new Operation(method, new PathPattern("/v1/" + pattern), rateClass, handler);
	}

	public String method() {
		return this.method;
	}

	public RateClass rateClass() {
		return this.rateClass;
	}

	/**
	 * Compare a path with this operation's.
	 * @param path the raw path
	 * @return the path variables, or null if the path is another one
	 */
	public @Nullable Map<String, String> match(String path) {
		return this.pattern.match(path);
	}

	/**
	 * Perform the operation.
	 * @param call the input
	 * @return the answer of a success
	 */
	public Reply perform(Call call) {
		return Reply.ok(this.handler.apply(call));
	}

}

package com.codegen.spring.exchange;

import org.springframework.http.HttpMethod;
import org.springframework.util.Assert;

/**
 * One operation of the API: what the metrics call it, where it is, which limit it spends
 * and whether it may be repeated.
 *
 * @param operation the operation's name, for example {@code agent-run.get}
 * @param method the HTTP method
 * @param path the path below the base URL, without a leading slash, with variables in
 * braces
 * @param rateClass the rate class
 * @param repeatability whether the request may be sent again
 * @param documented whether the public OpenAPI document of 2025-10 lists the operation
 */
public record Endpoint(String operation, HttpMethod method, String path, RateClass rateClass,
		Repeatability repeatability, boolean documented) {

	public Endpoint {
		Assert.hasText(operation, "'operation' must not be empty");
		Assert.isTrue(!path.startsWith("/"), "'path' must not start with a slash");
	}

	/**
	 * A documented operation.
	 * @param operation the operation's name
	 * @param method the HTTP method
	 * @param path the path below the base URL
	 * @param rateClass the rate class
	 * @param repeatability whether the request may be sent again
	 */
	public Endpoint(String operation, HttpMethod method, String path, RateClass rateClass,
			Repeatability repeatability) {
		this(operation, method, path, rateClass, repeatability, true);
	}

	/**
	 * An operation outside the catalogue: the metrics call it {@code exchange}, it spends
	 * the standard limit and is repeated only when it certainly was not applied.
	 * @param method the HTTP method
	 * @param path the path below the base URL, with variables in braces
	 * @return the endpoint
	 */
	public static Endpoint of(HttpMethod method, String path) {
		return new Endpoint("exchange", method, path, RateClass.STANDARD, Repeatability.NOT_REPEATABLE, false);
	}

}

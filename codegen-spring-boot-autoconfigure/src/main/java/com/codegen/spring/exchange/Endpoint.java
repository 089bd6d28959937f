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
 */
public record Endpoint(String operation, HttpMethod method, String path, RateClass rateClass,
		Repeatability repeatability) {

	public Endpoint {
		Assert.hasText(operation, "'operation' must not be empty");
		Assert.isTrue(!path.startsWith("/"), "'path' must not start with a slash");
	}

}

package com.codegen.spring.benchmarks.http;

import java.util.Objects;

import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * Reactor Netty without Spring: bytes, not decoded.
 */
final class ReactorNettyVariant implements Variant {

	private final ConnectionProvider pool;

	private final HttpClient client;

	private final String baseUrl;

	ReactorNettyVariant(String baseUrl, int callers) {
		this.baseUrl = baseUrl;
		this.pool = ConnectionProvider.create("raw", callers);
		this.client = HttpClient.create(this.pool)
			.headers((headers) -> headers.set("Accept", "application/json").set("Authorization", "Bearer token"));
	}

	@Override
	public Object call(Workload workload) {
		return Objects.requireNonNull(later(workload).block());
	}

	/**
	 * Make one call without waiting.
	 * @param workload what to ask for
	 */
	Mono<byte[]> later(Workload workload) {
		return this.client.get()
			.uri(this.baseUrl + workload.uri())
			.responseSingle((response, body) -> body.asByteArray());
	}

	@Override
	public void close() {
		this.pool.dispose();
	}

}

package com.codegen.spring.benchmarks.http;

import java.util.Objects;

import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;

import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunLogs;

/**
 * Spring's blocking client.
 */
final class RestClientVariant implements Variant {

	private final RestClient client;

	RestClientVariant(String baseUrl, ClientHttpRequestFactory factory) {
		this.client = RestClient.builder()
			.requestFactory(factory)
			.baseUrl(baseUrl)
			.defaultHeader("Accept", MediaType.APPLICATION_JSON_VALUE)
			.defaultHeader("Authorization", "Bearer token")
			.build();
	}

	static HttpClient apache(int connections) {
		return HttpClients.custom()
			.setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
				.setMaxConnPerRoute(connections)
				.setMaxConnTotal(connections)
				.build())
			.build();
	}

	@Override
	public Object call(Workload workload) {
		return Objects.requireNonNull((workload == Workload.RUN) ? run() : page());
	}

	private Object run() {
		return Objects.requireNonNull(this.client.get()
			.uri("/organizations/{org}/agent/run/{id}", Workload.ORGANIZATION, Workload.ID)
			.retrieve()
			.body(AgentRun.class));
	}

	private Object page() {
		return Objects.requireNonNull(this.client.get()
			.uri("/alpha/organizations/{org}/agent/run/{id}/logs?skip={skip}&limit={limit}", Workload.ORGANIZATION,
					Workload.ID, 0, 100)
			.retrieve()
			.body(AgentRunLogs.class));
	}

}

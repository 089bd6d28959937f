package com.codegen.spring.benchmarks.http;

import java.util.Objects;

import reactor.core.publisher.Mono;

import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunLogs;

/**
 * What one would write without the client: the same records, Spring's own codec, and no
 * limits, repetitions or deadlines.
 */
final class WebClientVariant implements Variant {

	private final WebClient client;

	WebClientVariant(String baseUrl) {
		this(WebClient.builder().baseUrl(baseUrl));
	}

	WebClientVariant(WebClient.Builder builder) {
		this.client = builder.defaultHeader("Accept", MediaType.APPLICATION_JSON_VALUE)
			.defaultHeader("Authorization", "Bearer token")
			.build();
	}

	@Override
	public Object call(Workload workload) {
		return Objects.requireNonNull((workload == Workload.RUN) ? run().block() : page(Workload.ID).block());
	}

	private Mono<AgentRun> run() {
		return this.client.get()
			.uri("/organizations/{org}/agent/run/{id}", Workload.ORGANIZATION, Workload.ID)
			.retrieve()
			.bodyToMono(AgentRun.class);
	}

	Mono<AgentRunLogs> page(long id) {
		return this.client.get()
			.uri("/alpha/organizations/{org}/agent/run/{id}/logs?skip={skip}&limit={limit}", Workload.ORGANIZATION, id,
					0, 100)
			.retrieve()
			.bodyToMono(AgentRunLogs.class);
	}

}

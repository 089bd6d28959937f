package com.codegen.spring.benchmarks.http;

import java.util.Objects;

import reactor.core.publisher.Mono;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunLogs;
import com.codegen.spring.transport.CodegenHttpClient;
import com.codegen.spring.transport.HttpSettings;

/**
 * What one would write without the client: the same records, Spring's own codec, and no
 * limits, repetitions or deadlines.
 */
final class WebClientVariant implements Variant {

	private final WebClient client;

	private final Runnable closing;

	private WebClientVariant(WebClient client, Runnable closing) {
		this.client = client;
		this.closing = closing;
	}

	/**
	 * As Spring makes it.
	 */
	static WebClientVariant withDefaults(String baseUrl) {
		return new WebClientVariant(WebClient.builder()
			.baseUrl(baseUrl)
			.defaultHeader("Accept", MediaType.APPLICATION_JSON_VALUE)
			.defaultHeader("Authorization", "Bearer token")
			.build(), () -> {
			});
	}

	/**
	 * With the connector and the JSON settings of the client.
	 */
	static WebClientVariant withSameSettings(String baseUrl, int callers) {
		HttpSettings settings = TemplateVariant.settings(callers);
		ConnectionProvider pool = CodegenHttpClient.pool(settings);
		return new WebClientVariant(BareWebClient.builder(baseUrl)
			.clientConnector(new ReactorClientHttpConnector(CodegenHttpClient.create(pool, settings)))
			.build(), pool::dispose);
	}

	@Override
	public Object call(Workload workload) {
		return (workload == Workload.RUN) ? run(this.client) : Objects.requireNonNull(page(Workload.ID).block());
	}

	static Object run(WebClient client) {
		return Objects.requireNonNull(client.get()
			.uri("/organizations/{org}/agent/run/{id}", Workload.ORGANIZATION, Workload.ID)
			.retrieve()
			.bodyToMono(AgentRun.class)
			.block());
	}

	Mono<AgentRunLogs> page(long id) {
		return this.client.get()
			.uri("/alpha/organizations/{org}/agent/run/{id}/logs?skip={skip}&limit={limit}", Workload.ORGANIZATION, id,
					0, 100)
			.retrieve()
			.bodyToMono(AgentRunLogs.class);
	}

	@Override
	public void close() {
		this.closing.run();
	}

}

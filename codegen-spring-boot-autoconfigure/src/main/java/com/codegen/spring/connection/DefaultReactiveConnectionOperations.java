package com.codegen.spring.connection;

import java.util.List;
import java.util.Map;

import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;

import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.CodegenRequest;
import com.codegen.spring.exchange.Endpoints;
import com.codegen.spring.exchange.OrganizationId;

/**
 * Describes each call as a request.
 *
 * @param exchange sends the calls
 * @param organizationId the organization
 */
record DefaultReactiveConnectionOperations(CodegenExchange exchange,
		OrganizationId organizationId) implements ReactiveConnectionOperations {

	private static final ParameterizedTypeReference<List<McpProvider>> PROVIDERS = new ParameterizedTypeReference<>() {
	};

	@Override
	public Mono<List<McpProvider>> mcpProviders() {
		return this.exchange.send(CodegenRequest.of(Endpoints.CONNECTION_MCP_PROVIDERS, PROVIDERS));
	}

	@Override
	public Mono<List<String>> oauthStatus() {
		return this.exchange
			.send(CodegenRequest.of(Endpoints.CONNECTION_OAUTH_STATUS, ProviderNames.class)
				.withQuery("org_id", this.organizationId))
			.map(ProviderNames::names);
	}

	@Override
	public Mono<Void> revokeOauth(String provider) {
		return this.exchange.send(CodegenRequest.of(Endpoints.CONNECTION_OAUTH_REVOKE, Void.class)
			.withQuery("provider", provider)
			.withQuery("org_id", this.organizationId));
	}

	@Override
	public Mono<SlackToken> slackToken() {
		return this.organizationId.value()
			.flatMap((id) -> this.exchange.send(CodegenRequest.of(Endpoints.CONNECTION_SLACK_TOKEN, SlackToken.class)
				.withBody(Map.of("org_id", id))));
	}

}

package com.codegen.spring.connection;

import java.util.List;

import reactor.core.publisher.Mono;

import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.OrganizationId;

/**
 * Connections to other services, reactive. A failed call ends with a
 * {@link com.codegen.spring.error.CodegenException}; a request is sent for each
 * subscriber.
 */
public interface ReactiveConnectionOperations {

	/**
	 * Operations that send their calls through an exchange.
	 * @param exchange sends the calls
	 * @param organizationId the organization
	 * @return the operations
	 */
	static ReactiveConnectionOperations of(CodegenExchange exchange, OrganizationId organizationId) {
		return new DefaultReactiveConnectionOperations(exchange, organizationId);
	}

	/**
	 * List the MCP providers. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @return the providers
	 */
	Mono<List<McpProvider>> mcpProviders();

	/**
	 * List the providers the user has an OAuth token for. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @return the names of the providers
	 */
	Mono<List<String>> oauthStatus();

	/**
	 * Revoke the OAuth tokens of a provider. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @param provider the name of the provider
	 * @return completes when the server has confirmed it
	 */
	Mono<Void> revokeOauth(String provider);

	/**
	 * Generate a token that connects a Slack account. It lives for ten minutes and works
	 * once. Repeated only when it certainly was not applied. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @return the token
	 */
	Mono<SlackToken> slackToken();

}

package com.codegen.spring.connection;

import java.util.List;

/**
 * Connections to other services, blocking. Every method throws a
 * {@link com.codegen.spring.error.CodegenException} when the call fails, and
 * {@link IllegalStateException} on a thread that must not block.
 */
public interface ConnectionOperations {

	/**
	 * The blocking form of reactive operations.
	 * @param operations the reactive operations
	 * @return the blocking operations
	 */
	static ConnectionOperations blocking(ReactiveConnectionOperations operations) {
		return new BlockingConnectionOperations(operations);
	}

	/**
	 * List the MCP providers. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @return the providers
	 */
	List<McpProvider> mcpProviders();

	/**
	 * List the providers the user has an OAuth token for. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @return the names of the providers
	 */
	List<String> oauthStatus();

	/**
	 * Revoke the OAuth tokens of a provider. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @param provider the name of the provider
	 */
	void revokeOauth(String provider);

	/**
	 * Generate a token that connects a Slack account. It lives for ten minutes and works
	 * once. Repeated only when it certainly was not applied. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @return the token
	 */
	SlackToken slackToken();

}

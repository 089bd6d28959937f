package com.codegen.spring.connection;

import java.util.List;

import com.codegen.spring.exchange.Blocking;

/**
 * The blocking rim over the reactive operations.
 *
 * @param reactive the reactive operations
 */
record BlockingConnectionOperations(ReactiveConnectionOperations reactive) implements ConnectionOperations {

	@Override
	public List<McpProvider> mcpProviders() {
		return Blocking.get(this.reactive.mcpProviders());
	}

	@Override
	public List<String> oauthStatus() {
		return Blocking.get(this.reactive.oauthStatus());
	}

	@Override
	public void revokeOauth(String provider) {
		Blocking.run(this.reactive.revokeOauth(provider));
	}

	@Override
	public SlackToken slackToken() {
		return Blocking.get(this.reactive.slackToken());
	}

}

package com.codegen.spring.test.simulation.account;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.test.simulation.rest.Call;
import com.codegen.spring.test.simulation.rest.Rejection;

/**
 * Connections to other services: integrations, OAuth tokens, MCP providers, Slack.
 */
public final class ConnectionEndpoints {

	private static final List<String> OAUTH = List.of("slack", "linear", "notion", "figma", "clickup", "jira", "sentry",
			"monday");

	private static final int SLACK_TOKEN_MINUTES = 10;

	private final OrganizationEndpoints organizations;

	private final Set<String> connected = new TreeSet<>(List.of("linear", "sentry", "slack"));

	private int slackTokens;

	public ConnectionEndpoints(OrganizationEndpoints organizations) {
		this.organizations = organizations;
	}

	/**
	 * Show the integrations of an organization.
	 * @param call the input
	 * @return all integrations, active or not
	 */
	public Object integrations(Call call) {
		long organization = call.organization();
		call.verify();
		List<Integration> all = Stream.concat(OAUTH.stream().map(this::oauth),
				Stream.of(new Integration("github", true, null, 8812L, Map.of("account", "acme")),
						new Integration("circleci", false, null, null, null),
						new Integration("postgresql", true, 34L, null, Map.of("databases", 1))))
			.toList();
		long active = all.stream().filter(Integration::active).count();
		return new Integrations(organization, this.organizations.name(organization), all, active);
	}

	/**
	 * List the MCP providers.
	 * @param call the input
	 * @return a list
	 */
	public Object mcpProviders(Call call) {
		call.verify();
		return List.of(provider(3, "linear", List.of("read", "write")), provider(5, "notion", null),
				provider(8, "sentry", List.of("org:read", "event:read")));
	}

	/**
	 * List the providers with a valid OAuth token.
	 * @param call the input
	 * @return their names
	 */
	public Object oauthStatus(Call call) {
		call.queryOrganization();
		call.verify();
		return List.copyOf(this.connected);
	}

	/**
	 * Revoke the OAuth tokens of a provider.
	 * @param call the input
	 * @return a confirmation
	 */
	public Object revokeOauth(Call call) {
		String provider = call.queryText("provider");
		call.queryOrganization();
		call.verify();
		if (!OAUTH.contains(provider)) {
			throw Rejection.notFound("No provider has this name.");
		}
		this.connected.remove(provider);
		return new Revoked(true, provider);
	}

	/**
	 * Generate a token for connecting a Slack account.
	 * @param call the input
	 * @return the token and how long it lives
	 */
	public Object slackToken(Call call) {
		call.access(call.body().integer("org_id"));
		call.verify();
		String token = "simulated-slack-" + ++this.slackTokens;
		return new SlackToken(token, "Connect my account: " + token, SLACK_TOKEN_MINUTES);
	}

	private Integration oauth(String name) {
		boolean active = this.connected.contains(name);
		return new Integration(name, active, active ? (Long) (20L + OAUTH.indexOf(name)) : null, null, null);
	}

	private static McpProvider provider(long id, String name, @Nullable List<String> scopes) {
		String issuer = "https://mcp." + name + ".example";
		return new McpProvider(id, name, issuer, issuer + "/authorize", issuer + "/token", scopes, true, null);
	}

	record Revoked(boolean success, String provider) {
	}

	record Integration(String integrationType, boolean active, @Nullable Long tokenId, @Nullable Long installationId,
			@Nullable Map<String, Object> metadata) {
	}

	record Integrations(long organizationId, String organizationName, List<Integration> integrations,
			long totalActiveIntegrations) {
	}

	record McpProvider(long id, String name, String issuer, String authorizationEndpoint, String tokenEndpoint,
			@Nullable List<String> defaultScopes, boolean isMcp, @Nullable Map<String, Object> meta) {
	}

	record SlackToken(String token, String message, int expiresInMinutes) {
	}

}

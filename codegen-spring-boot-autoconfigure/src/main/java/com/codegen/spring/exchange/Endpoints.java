package com.codegen.spring.exchange;

import java.util.List;

import org.springframework.http.HttpMethod;

import static com.codegen.spring.exchange.RateClass.EDIT_AND_RULES;
import static com.codegen.spring.exchange.RateClass.LOGS;
import static com.codegen.spring.exchange.RateClass.LOG_ANALYSIS;
import static com.codegen.spring.exchange.RateClass.RUN_CREATION;
import static com.codegen.spring.exchange.RateClass.SETUP_COMMANDS;
import static com.codegen.spring.exchange.RateClass.STANDARD;
import static com.codegen.spring.exchange.Repeatability.NOT_REPEATABLE;
import static com.codegen.spring.exchange.Repeatability.PAID;
import static com.codegen.spring.exchange.Repeatability.REPEATABLE;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

/**
 * The catalogue of operations. What stands here stands nowhere else: the calls, the
 * metrics, the limiter, the retry rules and the documentation all read it. Rate classes
 * of operations for which the API documents none are our choice.
 */
public final class Endpoints {

	/** Start an agent run. */
	public static final Endpoint AGENT_RUN_CREATE = endpoint("agent-run.create", POST, "organizations/{org}/agent/run",
			RUN_CREATION, PAID);

	/** Read an agent run. */
	public static final Endpoint AGENT_RUN_GET = endpoint("agent-run.get", GET, "organizations/{org}/agent/run/{id}",
			STANDARD, REPEATABLE);

	/** List agent runs, newest first. */
	public static final Endpoint AGENT_RUN_LIST = endpoint("agent-run.list", GET, "organizations/{org}/agent/runs",
			STANDARD, REPEATABLE);

	/** Resume an agent run with a message. */
	public static final Endpoint AGENT_RUN_RESUME = endpoint("agent-run.resume", POST,
			"organizations/{org}/agent/run/resume", RUN_CREATION, PAID);

	/** Stop all agents of a run's pull request and ignore its checks. */
	public static final Endpoint AGENT_RUN_BAN = endpoint("agent-run.ban", POST, "organizations/{org}/agent/run/ban",
			STANDARD, REPEATABLE);

	/** Allow the checks of a run's pull request again. */
	public static final Endpoint AGENT_RUN_UNBAN = endpoint("agent-run.unban", POST,
			"organizations/{org}/agent/run/unban", STANDARD, REPEATABLE);

	/** Remove Codegen from a run's pull request. */
	public static final Endpoint AGENT_RUN_REMOVE_FROM_PR = endpoint("agent-run.remove-from-pr", POST,
			"organizations/{org}/agent/run/remove-from-pr", STANDARD, REPEATABLE);

	/** Read a page of an agent run's log. */
	public static final Endpoint AGENT_RUN_LOGS = endpoint("agent-run.logs", GET,
			"alpha/organizations/{org}/agent/run/{id}/logs", LOGS, REPEATABLE);

	/**
	 * {@link #AGENT_RUN_LOGS} of a server that knows only the path without alpha; not in
	 * the catalogue, as it is the same operation.
	 */
	public static final Endpoint AGENT_RUN_LOGS_STABLE = endpoint("agent-run.logs", GET,
			"organizations/{org}/agent/run/{id}/logs", LOGS, REPEATABLE);

	/** List the organizations of the token's user. */
	public static final Endpoint ORGANIZATION_LIST = endpoint("organization.list", GET, "organizations", STANDARD,
			REPEATABLE);

	/** Show the integrations of an organization. */
	public static final Endpoint ORGANIZATION_INTEGRATIONS = endpoint("organization.integrations", GET,
			"organizations/{org}/integrations", STANDARD, REPEATABLE);

	/** Read the rules for agents. */
	public static final Endpoint ORGANIZATION_CLI_RULES = endpoint("organization.cli-rules", GET,
			"organizations/{org}/cli/rules", EDIT_AND_RULES, REPEATABLE);

	/** Change an organization. Not documented. */
	public static final Endpoint ORGANIZATION_UPDATE = undocumented("organization.update", PUT, "organizations/{org}",
			STANDARD, REPEATABLE);

	/** List the users of an organization. */
	public static final Endpoint USER_LIST = endpoint("user.list", GET, "organizations/{org}/users", STANDARD,
			REPEATABLE);

	/** Read a user. */
	public static final Endpoint USER_GET = endpoint("user.get", GET, "organizations/{org}/users/{id}", STANDARD,
			REPEATABLE);

	/** Read the token's user. */
	public static final Endpoint USER_ME = endpoint("user.me", GET, "users/me", STANDARD, REPEATABLE);

	/** Change a user. Not documented. */
	public static final Endpoint USER_UPDATE = undocumented("user.update", PUT, "users/{id}", STANDARD, REPEATABLE);

	/** Create an API token. Not documented. */
	public static final Endpoint API_TOKEN_CREATE = undocumented("api-token.create", POST, "users/tokens", STANDARD,
			NOT_REPEATABLE);

	/** List the API tokens. Not documented. */
	public static final Endpoint API_TOKEN_LIST = undocumented("api-token.list", GET, "users/tokens", STANDARD,
			REPEATABLE);

	/** Revoke an API token. Not documented. */
	public static final Endpoint API_TOKEN_REVOKE = undocumented("api-token.revoke", DELETE, "users/tokens/{id}",
			STANDARD, REPEATABLE);

	/** List the repositories of an organization. */
	public static final Endpoint REPOSITORY_LIST = endpoint("repository.list", GET, "organizations/{org}/repos",
			STANDARD, REPEATABLE);

	/** Read how the checks of a repository are treated. */
	public static final Endpoint REPOSITORY_CHECK_SUITE_GET = endpoint("repository.check-suite.get", GET,
			"organizations/{org}/repos/check-suite-settings", STANDARD, REPEATABLE);

	/** Change how the checks of a repository are treated. */
	public static final Endpoint REPOSITORY_CHECK_SUITE_UPDATE = endpoint("repository.check-suite.update", PUT,
			"organizations/{org}/repos/check-suite-settings", STANDARD, REPEATABLE);

	/** Let an agent find the setup commands of a repository. */
	public static final Endpoint REPOSITORY_SETUP_COMMANDS = endpoint("repository.setup-commands", POST,
			"organizations/{org}/setup-commands/generate", SETUP_COMMANDS, PAID);

	/** Change the state of a pull request. */
	public static final Endpoint PULL_REQUEST_EDIT = endpoint("pull-request.edit", PATCH,
			"organizations/{org}/prs/{pr}", EDIT_AND_RULES, NOT_REPEATABLE);

	/** Change the state of a pull request of a repository. */
	public static final Endpoint PULL_REQUEST_EDIT_IN_REPOSITORY = endpoint("pull-request.edit", PATCH,
			"organizations/{org}/repos/{repo}/prs/{pr}", EDIT_AND_RULES, NOT_REPEATABLE);

	/** Let an agent read the logs of a sandbox. */
	public static final Endpoint SANDBOX_ANALYZE_LOGS = endpoint("sandbox.analyze-logs", POST,
			"organizations/{org}/sandbox/{id}/analyze-logs", LOG_ANALYSIS, PAID);

	/** List the MCP providers. */
	public static final Endpoint CONNECTION_MCP_PROVIDERS = endpoint("connection.mcp-providers", GET, "mcp-providers",
			STANDARD, REPEATABLE);

	/** List the providers with an OAuth token. */
	public static final Endpoint CONNECTION_OAUTH_STATUS = endpoint("connection.oauth-status", GET,
			"oauth/tokens/status", STANDARD, REPEATABLE);

	/** Revoke the OAuth tokens of a provider. */
	public static final Endpoint CONNECTION_OAUTH_REVOKE = endpoint("connection.oauth-revoke", POST,
			"oauth/tokens/revoke", STANDARD, REPEATABLE);

	/** Generate a token that connects a Slack account. */
	public static final Endpoint CONNECTION_SLACK_TOKEN = endpoint("connection.slack-token", POST,
			"slack-connect/generate-token", STANDARD, NOT_REPEATABLE);

	private static final List<Endpoint> ALL = List.of(AGENT_RUN_CREATE, AGENT_RUN_GET, AGENT_RUN_LIST, AGENT_RUN_RESUME,
			AGENT_RUN_BAN, AGENT_RUN_UNBAN, AGENT_RUN_REMOVE_FROM_PR, AGENT_RUN_LOGS, ORGANIZATION_LIST,
			ORGANIZATION_INTEGRATIONS, ORGANIZATION_CLI_RULES, ORGANIZATION_UPDATE, USER_LIST, USER_GET, USER_ME,
			USER_UPDATE, API_TOKEN_CREATE, API_TOKEN_LIST, API_TOKEN_REVOKE, REPOSITORY_LIST,
			REPOSITORY_CHECK_SUITE_GET, REPOSITORY_CHECK_SUITE_UPDATE, REPOSITORY_SETUP_COMMANDS, PULL_REQUEST_EDIT,
			PULL_REQUEST_EDIT_IN_REPOSITORY, SANDBOX_ANALYZE_LOGS, CONNECTION_MCP_PROVIDERS, CONNECTION_OAUTH_STATUS,
			CONNECTION_OAUTH_REVOKE, CONNECTION_SLACK_TOKEN);

	private Endpoints() {
	}

	/**
	 * All operations.
	 * @return the catalogue
	 */
	public static List<Endpoint> all() {
		return ALL;
	}

	private static Endpoint endpoint(String operation, HttpMethod method, String path, RateClass rateClass,
			Repeatability repeatability) {
		return new Endpoint(operation, method, path, rateClass, repeatability);
	}

	private static Endpoint undocumented(String operation, HttpMethod method, String path, RateClass rateClass,
			Repeatability repeatability) {
		return new Endpoint(operation, method, path, rateClass, repeatability, false);
	}

}

package com.codegen.spring.test.simulation;

import java.util.List;
import java.util.function.Function;

import com.codegen.spring.test.simulation.account.ApiTokenEndpoints;
import com.codegen.spring.test.simulation.account.ConnectionEndpoints;
import com.codegen.spring.test.simulation.account.OrganizationEndpoints;
import com.codegen.spring.test.simulation.account.RepositoryEndpoints;
import com.codegen.spring.test.simulation.account.UserEndpoints;
import com.codegen.spring.test.simulation.rest.Call;
import com.codegen.spring.test.simulation.rest.Operation;
import com.codegen.spring.test.simulation.rest.RateClass;
import com.codegen.spring.test.simulation.run.AgentJobEndpoints;
import com.codegen.spring.test.simulation.run.AgentRunEndpoints;
import com.codegen.spring.test.simulation.run.PullRequestEndpoints;

/**
 * The routing table: every operation of the simulated API.
 */
record Routes(AgentRunEndpoints runs, AgentJobEndpoints jobs, PullRequestEndpoints pullRequests, UserEndpoints users,
		OrganizationEndpoints organizations, RepositoryEndpoints repositories, ConnectionEndpoints connections,
		ApiTokenEndpoints tokens) {

	private static final RateClass CREATION = RateClass.RUN_CREATION;

	private static final RateClass STANDARD = RateClass.STANDARD;

	private static final RateClass LOGS = RateClass.LOGS;

	private static final RateClass EDITS = RateClass.EDIT_AND_RULES;

	private static final RateClass SETUP = RateClass.SETUP_COMMANDS;

	private static final RateClass ANALYSIS = RateClass.LOG_ANALYSIS;

	private static final String ORG = "organizations/{org_id}";

	// @formatter:off
	List<Operation> table() {
		return List.of(
			of("POST", ORG + "/agent/run", CREATION, this.runs::create),
			of("GET", ORG + "/agent/run/{agent_run_id}", STANDARD, this.runs::get),
			of("GET", ORG + "/agent/runs", STANDARD, this.runs::list),
			of("POST", ORG + "/agent/run/resume", CREATION, this.runs::resume),
			of("POST", ORG + "/agent/run/ban", STANDARD, this.runs::ban),
			of("POST", ORG + "/agent/run/unban", STANDARD, this.runs::unban),
			of("POST", ORG + "/agent/run/remove-from-pr", STANDARD, this.runs::removeFromPullRequest),
			of("GET", "alpha/" + ORG + "/agent/run/{agent_run_id}/logs", LOGS, this.runs::logs),
			of("GET", ORG + "/agent/run/{agent_run_id}/logs", LOGS, this.runs::logs),
			of("POST", ORG + "/setup-commands/generate", SETUP, this.jobs::generateSetupCommands),
			of("POST", ORG + "/sandbox/{sandbox_id}/analyze-logs", ANALYSIS, this.jobs::analyzeLogs),
			of("PATCH", ORG + "/prs/{pr_id}", EDITS, this.pullRequests::edit),
			of("PATCH", ORG + "/repos/{repo_id}/prs/{pr_id}", EDITS, this.pullRequests::editInRepository),
			of("GET", "users/me", STANDARD, this.users::me),
			of("GET", ORG + "/users", STANDARD, this.users::list),
			of("GET", ORG + "/users/{user_id}", STANDARD, this.users::get),
			of("GET", "organizations", STANDARD, this.organizations::list),
			of("GET", ORG + "/cli/rules", EDITS, this.organizations::rules),
			of("GET", ORG + "/repos", STANDARD, this.repositories::list),
			of("GET", ORG + "/repos/check-suite-settings", STANDARD, this.repositories::checkSuiteSettings),
			of("PUT", ORG + "/repos/check-suite-settings", STANDARD, this.repositories::updateCheckSuiteSettings),
			of("GET", ORG + "/integrations", STANDARD, this.connections::integrations),
			of("GET", "mcp-providers", STANDARD, this.connections::mcpProviders),
			of("GET", "oauth/tokens/status", STANDARD, this.connections::oauthStatus),
			of("POST", "oauth/tokens/revoke", STANDARD, this.connections::revokeOauth),
			of("POST", "slack-connect/generate-token", STANDARD, this.connections::slackToken),
			// beyond the public document of 2025-10
			of("PUT", ORG, STANDARD, this.organizations::update),
			of("PUT", "users/{user_id}", STANDARD, this.users::update),
			of("POST", "users/tokens", STANDARD, this.tokens::create),
			of("GET", "users/tokens", STANDARD, this.tokens::list),
			of("DELETE", "users/tokens/{token_id}", STANDARD, this.tokens::revoke));
	}
	// @formatter:on

	private static Operation of(String method, String path, RateClass rateClass, Function<Call, Object> handler) {
		return Operation.of(method, path, rateClass, handler);
	}

}

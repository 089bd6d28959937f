package com.codegen.spring.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

import com.codegen.spring.agentrun.AgentEngine;
import com.codegen.spring.agentrun.AgentRunLogsQuery;
import com.codegen.spring.agentrun.AgentRunQuery;
import com.codegen.spring.agentrun.CreateAgentRun;
import com.codegen.spring.agentrun.ResumeAgentRun;
import com.codegen.spring.agentrun.SourceType;
import com.codegen.spring.agentrun.StopAgentRun;
import com.codegen.spring.exchange.Endpoint;
import com.codegen.spring.exchange.Endpoints;
import com.codegen.spring.organization.OrganizationSettings;
import com.codegen.spring.organization.OrganizationUpdate;
import com.codegen.spring.organization.UserUpdate;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.repository.CheckSuiteSettingsUpdate;
import com.codegen.spring.repository.PullRequestState;
import com.codegen.spring.repository.SetupCommandsRequest;

/**
 * Calls that together use every operation with everything it can send.
 *
 * @param api makes the calls
 * @param run the id of an agent run
 * @param pullRequest the id of a pull request
 * @param token the id of an API token
 */
record ApiCalls(Api api, long run, long pullRequest, long token) {

	private static final long REPOSITORY = 501;

	private static final long USER = 1001;

	private static final PageRequest PAGE = new PageRequest(0, 1);

	/**
	 * One call of each operation, with as much as it can send. What ends something comes
	 * last.
	 * @return the calls
	 */
	Map<Endpoint, Publisher<?>> fullest() {
		Map<Endpoint, Publisher<?>> calls = new LinkedHashMap<>();
		agentRuns(calls);
		organizationsAndUsers(calls);
		repositories(calls);
		connections(calls);
		calls.put(Endpoints.API_TOKEN_CREATE, this.api.apiTokens().create("CI", Instant.parse("2099-01-01T00:00:00Z")));
		calls.put(Endpoints.API_TOKEN_LIST, this.api.apiTokens().list(PAGE));
		calls.put(Endpoints.API_TOKEN_REVOKE, this.api.apiTokens().revoke(this.token));
		return calls;
	}

	/**
	 * The same operations with as little as they can send, where that is less, and with
	 * every value of closed sets.
	 * @return the calls
	 */
	List<Publisher<?>> others() {
		return List.of(this.api.agentRuns().create("Look"),
				this.api.agentRuns().create(engine(AgentEngine.CLAUDE_CODE)), this.api.agentRuns().list(),
				this.api.agentRuns().all(), this.api.agentRuns().logs(this.run),
				this.api.agentRuns().logEntries(this.run),
				this.api.agentRuns().resume(ResumeAgentRun.of(this.run, "Again")),
				this.api.agentRuns().ban(StopAgentRun.of(this.run)),
				this.api.agentRuns().unban(StopAgentRun.of(this.run)),
				this.api.agentRuns().removeFromPullRequest(StopAgentRun.of(this.run)), this.api.organizations().all(),
				this.api.organizations().members(), this.api.organizations().current(), this.api.users().all(),
				this.api.users().get(1004), this.api.repositories().all(),
				this.api.repositories().updateCheckSuiteSettings(REPOSITORY, CheckSuiteSettingsUpdate.none()),
				this.api.repositories().generateSetupCommands(SetupCommandsRequest.of(REPOSITORY)),
				this.api.pullRequests().edit(this.pullRequest, PullRequestState.OPEN),
				this.api.pullRequests().edit(this.pullRequest, PullRequestState.DRAFT),
				this.api.pullRequests().edit(this.pullRequest, PullRequestState.READY_FOR_REVIEW),
				this.api.pullRequests().edit(1, PullRequestState.OPEN));
	}

	private void agentRuns(Map<Endpoint, Publisher<?>> calls) {
		calls.put(Endpoints.AGENT_RUN_CREATE, this.api.agentRuns().create(engine(AgentEngine.CODEGEN)));
		calls.put(Endpoints.AGENT_RUN_GET, this.api.agentRuns().get(this.run));
		calls.put(Endpoints.AGENT_RUN_LIST, this.api.agentRuns().list(new AgentRunQuery(USER, SourceType.API, PAGE)));
		calls.put(Endpoints.AGENT_RUN_RESUME, this.api.agentRuns()
			.resume(new ResumeAgentRun(this.run, "More", List.of("data:image/png;base64,AA=="))));
		calls.put(Endpoints.AGENT_RUN_LOGS, this.api.agentRuns().logs(this.run, new AgentRunLogsQuery(PAGE, true)));
		calls.put(Endpoints.AGENT_RUN_BAN, this.api.agentRuns().ban(stop()));
		calls.put(Endpoints.AGENT_RUN_UNBAN, this.api.agentRuns().unban(stop()));
		calls.put(Endpoints.AGENT_RUN_REMOVE_FROM_PR, this.api.agentRuns().removeFromPullRequest(stop()));
	}

	private void organizationsAndUsers(Map<Endpoint, Publisher<?>> calls) {
		OrganizationUpdate organization = new OrganizationUpdate("Acme", "Robots",
				new OrganizationSettings(true, false));
		calls.put(Endpoints.ORGANIZATION_LIST, this.api.organizations().list(PAGE));
		calls.put(Endpoints.ORGANIZATION_INTEGRATIONS, this.api.organizations().integrations());
		calls.put(Endpoints.ORGANIZATION_CLI_RULES, this.api.organizations().cliRules());
		calls.put(Endpoints.ORGANIZATION_UPDATE, this.api.organizations().update(organization));
		calls.put(Endpoints.USER_LIST, this.api.users().list(PAGE));
		calls.put(Endpoints.USER_GET, this.api.users().get(USER));
		calls.put(Endpoints.USER_ME, this.api.users().me());
		calls.put(Endpoints.USER_UPDATE,
				this.api.users().update(USER, new UserUpdate("Ada", "ADMIN", List.of("runs:write"))));
	}

	private void repositories(Map<Endpoint, Publisher<?>> calls) {
		CheckSuiteSettingsUpdate settings = CheckSuiteSettingsUpdate.none()
			.withCheckRetryCount(10)
			.withIgnoredChecks(List.of("lint"))
			.withCheckRetryCounts(Map.of("build", 2))
			.withCustomPrompts(Map.of("build", "Look twice"))
			.withHighPriorityApps(List.of("ci"));
		calls.put(Endpoints.REPOSITORY_LIST, this.api.repositories().list(PAGE));
		calls.put(Endpoints.REPOSITORY_CHECK_SUITE_UPDATE,
				this.api.repositories().updateCheckSuiteSettings(REPOSITORY, settings));
		calls.put(Endpoints.REPOSITORY_CHECK_SUITE_GET, this.api.repositories().checkSuiteSettings(REPOSITORY));
		calls.put(Endpoints.REPOSITORY_SETUP_COMMANDS, this.api.repositories()
			.generateSetupCommands(new SetupCommandsRequest(REPOSITORY, "Use pnpm", "contract")));
		calls.put(Endpoints.PULL_REQUEST_EDIT, this.api.pullRequests().edit(this.pullRequest, PullRequestState.CLOSED));
		calls.put(Endpoints.PULL_REQUEST_EDIT_IN_REPOSITORY,
				this.api.pullRequests().edit(REPOSITORY, this.pullRequest, PullRequestState.CLOSED));
	}

	private void connections(Map<Endpoint, Publisher<?>> calls) {
		calls.put(Endpoints.SANDBOX_ANALYZE_LOGS, this.api.sandboxes().analyzeLogs(1));
		calls.put(Endpoints.CONNECTION_MCP_PROVIDERS, this.api.connections().mcpProviders());
		calls.put(Endpoints.CONNECTION_OAUTH_STATUS, this.api.connections().oauthStatus());
		calls.put(Endpoints.CONNECTION_OAUTH_REVOKE, this.api.connections().revokeOauth("linear"));
		calls.put(Endpoints.CONNECTION_SLACK_TOKEN, this.api.connections().slackToken());
	}

	private StopAgentRun stop() {
		return new StopAgentRun(this.run, "a0", "a1");
	}

	private static CreateAgentRun engine(AgentEngine engine) {
		Map<String, Object> metadata = Map.of("ticket", "CG-7", "depth", Map.of("list", List.of(1, true)));
		return new CreateAgentRun("Look", List.of("data:image/png;base64,AA=="), metadata, REPOSITORY, "a-model",
				engine);
	}

	/**
	 * Subscribe to a call and wait for its end.
	 * @param call the call
	 */
	static void run(Publisher<?> call) {
		Flux.from(call).blockLast(Duration.ofSeconds(20));
	}

}

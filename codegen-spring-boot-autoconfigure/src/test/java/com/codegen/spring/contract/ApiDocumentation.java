package com.codegen.spring.contract;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.codegen.spring.CodegenOperations;
import com.codegen.spring.exchange.Endpoint;
import com.codegen.spring.exchange.Endpoints;
import com.codegen.spring.exchange.RateClass;
import com.codegen.spring.observation.CodegenObservationDocumentation.LowCardinality;
import com.codegen.spring.ratelimit.RateLimit;
import com.codegen.spring.ratelimit.RateLimits;

/**
 * Writes {@code docs/api.md} from the catalogue of operations.
 */
final class ApiDocumentation {

	private static final String INTRODUCTION = """
			# Operations

			Each call of `CodegenOperations` makes one request, unless its Javadoc says otherwise; `ReactiveCodegenOperations`
			has the same methods. Paths are below the base URL. A limit is shared by all operations of its class; where the API
			documents none, the class is our choice. "Repeatable" calls are sent again after a failure that leaves their effect
			open, the others only when they certainly were not applied; "paid" ones cost money each time.
			Operations that the public API of 2025-10 does not list may be missing on a server.

			<!-- Written by ApiDocumentation from the catalogue of operations; do not edit. -->
			""";

	private static final String HEADER = """

			## %s

			| operation | Java method | HTTP call | limit | repeatable | in the public API | timer tag |
			|---|---|---|---|---|---|---|
			""";

	private static final Map<String, String> AREAS = areas();

	private static final Map<Endpoint, String> METHODS = methods();

	private ApiDocumentation() {
	}

	/**
	 * The page.
	 * @return markdown
	 */
	static String render() {
		StringBuilder page = new StringBuilder(INTRODUCTION);
		AREAS.forEach((prefix, title) -> {
			page.append(HEADER.formatted(title));
			Endpoints.all()
				.stream()
				.filter((endpoint) -> endpoint.operation().startsWith(prefix + "."))
				.forEach((endpoint) -> page.append(row(endpoint)));
		});
		return page.append(timer()).toString();
	}

	/**
	 * The method of {@link CodegenOperations} that makes a call.
	 * @param endpoint the operation
	 * @return for example {@code agentRuns().get(long)}
	 */
	static String method(Endpoint endpoint) {
		return METHODS.getOrDefault(endpoint, "");
	}

	/**
	 * The methods a user can call.
	 * @return their signatures as the table writes them
	 */
	static List<String> existingMethods() {
		return Arrays.stream(CodegenOperations.class.getMethods())
			.filter((area) -> area.getParameterCount() == 0 && area.getReturnType().isInterface())
			.flatMap((area) -> Arrays.stream(area.getReturnType().getMethods())
				.map((method) -> signature(area.getName(), method)))
			.toList();
	}

	/**
	 * How the table writes a method.
	 * @param area the method that leads to the area
	 * @param method the method of the area
	 * @return the signature
	 */
	static String signature(String area, Method method) {
		return Arrays.stream(method.getParameterTypes())
			.map(Class::getSimpleName)
			.collect(Collectors.joining(", ", area + "()." + method.getName() + "(", ")"));
	}

	private static String row(Endpoint endpoint) {
		String repeatable = switch (endpoint.repeatability()) {
			case REPEATABLE -> "yes";
			case NOT_REPEATABLE -> "no";
			case PAID -> "no, paid";
		};
		return "| " + String.join(" | ", endpoint.operation(), "`" + method(endpoint) + "`",
				"`" + endpoint.method() + " " + endpoint.path() + "`", limit(endpoint.rateClass()), repeatable,
				endpoint.documented() ? "yes" : "no",
				"`" + LowCardinality.OPERATION.asString() + "=" + endpoint.operation() + "`") + " |\n";
	}

	private static String limit(RateClass rateClass) {
		RateLimit limit = RateLimits.documented().get(rateClass);
		return rateClass + ": " + limit.permits() + " in " + limit.window().toSeconds() + " s";
	}

	private static String timer() {
		return Arrays.stream(LowCardinality.values())
			.map((key) -> "`" + key.asString() + "`")
			.collect(Collectors.joining(", ", "\nAll tags of the timer `codegen.client.requests`: ",
					"; see [what can be seen](observability.md).\n"));
	}

	private static Map<String, String> areas() {
		Map<String, String> areas = new LinkedHashMap<>();
		areas.put("agent-run", "Agent runs");
		areas.put("organization", "Organizations");
		areas.put("user", "Users");
		areas.put("api-token", "API tokens");
		areas.put("repository", "Repositories");
		areas.put("pull-request", "Pull requests");
		areas.put("sandbox", "Sandboxes");
		areas.put("connection", "Connections");
		return areas;
	}

	private static Map<Endpoint, String> methods() {
		Map<Endpoint, String> methods = new LinkedHashMap<>();
		methods.put(Endpoints.AGENT_RUN_CREATE, "agentRuns().create(CreateAgentRun)");
		methods.put(Endpoints.AGENT_RUN_GET, "agentRuns().get(long)");
		methods.put(Endpoints.AGENT_RUN_LIST, "agentRuns().list(AgentRunQuery)");
		methods.put(Endpoints.AGENT_RUN_RESUME, "agentRuns().resume(ResumeAgentRun)");
		methods.put(Endpoints.AGENT_RUN_BAN, "agentRuns().ban(StopAgentRun)");
		methods.put(Endpoints.AGENT_RUN_UNBAN, "agentRuns().unban(StopAgentRun)");
		methods.put(Endpoints.AGENT_RUN_REMOVE_FROM_PR, "agentRuns().removeFromPullRequest(StopAgentRun)");
		methods.put(Endpoints.AGENT_RUN_LOGS, "agentRuns().logs(long, AgentRunLogsQuery)");
		methods.put(Endpoints.ORGANIZATION_LIST, "organizations().list(PageRequest)");
		methods.put(Endpoints.ORGANIZATION_INTEGRATIONS, "organizations().integrations()");
		methods.put(Endpoints.ORGANIZATION_CLI_RULES, "organizations().cliRules()");
		methods.put(Endpoints.ORGANIZATION_UPDATE, "organizations().update(OrganizationUpdate)");
		methods.put(Endpoints.USER_LIST, "users().list(PageRequest)");
		methods.put(Endpoints.USER_GET, "users().get(long)");
		methods.put(Endpoints.USER_ME, "users().me()");
		methods.put(Endpoints.USER_UPDATE, "users().update(long, UserUpdate)");
		methods.put(Endpoints.API_TOKEN_CREATE, "apiTokens().create(String, Instant)");
		methods.put(Endpoints.API_TOKEN_LIST, "apiTokens().list(PageRequest)");
		methods.put(Endpoints.API_TOKEN_REVOKE, "apiTokens().revoke(long)");
		methods.put(Endpoints.REPOSITORY_LIST, "repositories().list(PageRequest)");
		methods.put(Endpoints.REPOSITORY_CHECK_SUITE_GET, "repositories().checkSuiteSettings(long)");
		methods.put(Endpoints.REPOSITORY_CHECK_SUITE_UPDATE,
				"repositories().updateCheckSuiteSettings(long, CheckSuiteSettingsUpdate)");
		methods.put(Endpoints.REPOSITORY_SETUP_COMMANDS, "repositories().generateSetupCommands(SetupCommandsRequest)");
		methods.put(Endpoints.PULL_REQUEST_EDIT, "pullRequests().edit(long, PullRequestState)");
		methods.put(Endpoints.PULL_REQUEST_EDIT_IN_REPOSITORY, "pullRequests().edit(long, long, PullRequestState)");
		methods.put(Endpoints.SANDBOX_ANALYZE_LOGS, "sandboxes().analyzeLogs(long)");
		methods.put(Endpoints.CONNECTION_MCP_PROVIDERS, "connections().mcpProviders()");
		methods.put(Endpoints.CONNECTION_OAUTH_STATUS, "connections().oauthStatus()");
		methods.put(Endpoints.CONNECTION_OAUTH_REVOKE, "connections().revokeOauth(String)");
		methods.put(Endpoints.CONNECTION_SLACK_TOKEN, "connections().slackToken()");
		return methods;
	}

}

package com.codegen.spring.exchange;

import java.util.List;

import org.springframework.http.HttpMethod;

import static com.codegen.spring.exchange.RateClass.LOGS;
import static com.codegen.spring.exchange.RateClass.RUN_CREATION;
import static com.codegen.spring.exchange.RateClass.STANDARD;
import static com.codegen.spring.exchange.Repeatability.PAID;
import static com.codegen.spring.exchange.Repeatability.REPEATABLE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

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

	/** List the organizations of the token's user. */
	public static final Endpoint ORGANIZATION_LIST = endpoint("organization.list", GET, "organizations", STANDARD,
			REPEATABLE);

	/** Read the token's user. */
	public static final Endpoint USER_ME = endpoint("user.me", GET, "users/me", STANDARD, REPEATABLE);

	private static final List<Endpoint> ALL = List.of(AGENT_RUN_CREATE, AGENT_RUN_GET, AGENT_RUN_LIST, AGENT_RUN_RESUME,
			AGENT_RUN_BAN, AGENT_RUN_UNBAN, AGENT_RUN_REMOVE_FROM_PR, AGENT_RUN_LOGS, ORGANIZATION_LIST, USER_ME);

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

}

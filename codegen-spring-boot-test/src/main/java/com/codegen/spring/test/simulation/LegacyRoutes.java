package com.codegen.spring.test.simulation;

import java.util.List;
import java.util.function.Function;

import com.codegen.spring.test.simulation.account.ApiTokenEndpoints;
import com.codegen.spring.test.simulation.account.LegacyAgentEndpoints;
import com.codegen.spring.test.simulation.account.OrganizationEndpoints;
import com.codegen.spring.test.simulation.account.UserEndpoints;
import com.codegen.spring.test.simulation.rest.Call;
import com.codegen.spring.test.simulation.rest.Operation;
import com.codegen.spring.test.simulation.rest.RateClass;
import com.codegen.spring.test.simulation.run.LegacyTaskEndpoints;
import com.codegen.spring.test.simulation.run.LegacyUsageEndpoint;

/**
 * The paths of the first Python client. They come before those of the public API.
 */
record LegacyRoutes(LegacyTaskEndpoints tasks, LegacyUsageEndpoint usage, LegacyAgentEndpoints agents,
		UserEndpoints users, OrganizationEndpoints organizations, ApiTokenEndpoints tokens) {

	private static final String ORG = "organizations/{org_id}";

	// @formatter:off
	List<Operation> table() {
		return List.of(
			Operation.of("POST", "tasks", RateClass.RUN_CREATION, this.tasks::create),
			of("GET", "tasks", this.tasks::list),
			of("GET", "tasks/{task_id}", this.tasks::get),
			of("POST", "tasks/{task_id}/cancel", this.tasks::cancel),
			of("GET", "tasks/{task_id}/logs", this.tasks::logs),
			of("POST", "agents", this.agents::create),
			of("GET", "agents", this.agents::list),
			of("GET", "agents/{agent_id}", this.agents::get),
			of("PUT", "agents/{agent_id}", this.agents::update),
			of("PATCH", "agents/{agent_id}", this.agents::update),
			of("DELETE", "agents/{agent_id}", this.agents::delete),
			of("GET", ORG, this.organizations::get),
			of("GET", ORG + "/usage", this.usage::usage),
			of("GET", ORG + "/members", (call) -> this.users.legacyList("members", call)),
			of("GET", "users", (call) -> this.users.legacyList("users", call)),
			of("GET", "users/me", this.users::legacyGet),
			of("GET", "users/tokens", this.tokens::legacyList),
			of("GET", "users/{user_id}", this.users::legacyGet),
			of("PUT", "users/{user_id}", this.users::legacyUpdate));
	}
	// @formatter:on

	private static Operation of(String method, String path, Function<Call, Object> handler) {
		return Operation.of(method, path, RateClass.STANDARD, handler);
	}

}

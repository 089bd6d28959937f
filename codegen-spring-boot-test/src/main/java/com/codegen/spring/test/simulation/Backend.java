package com.codegen.spring.test.simulation;

import java.util.ArrayList;
import java.util.List;

import com.codegen.spring.test.simulation.account.ApiTokenEndpoints;
import com.codegen.spring.test.simulation.account.ConnectionEndpoints;
import com.codegen.spring.test.simulation.account.LegacyAgentEndpoints;
import com.codegen.spring.test.simulation.account.OrganizationEndpoints;
import com.codegen.spring.test.simulation.account.RepositoryEndpoints;
import com.codegen.spring.test.simulation.account.UserEndpoints;
import com.codegen.spring.test.simulation.rest.Operation;
import com.codegen.spring.test.simulation.run.AgentJobEndpoints;
import com.codegen.spring.test.simulation.run.AgentRunEndpoints;
import com.codegen.spring.test.simulation.run.LegacyTaskEndpoints;
import com.codegen.spring.test.simulation.run.LegacyUsageEndpoint;
import com.codegen.spring.test.simulation.run.PullRequestEndpoints;
import com.codegen.spring.test.simulation.run.RunRegistry;
import com.codegen.spring.test.simulation.run.RunViews;

/**
 * All state of a simulation between two resets.
 */
record Backend(RunRegistry runs, Gateway gateway) {

	static Backend create(SimulationOptions options) {
		RepositoryEndpoints repositories = new RepositoryEndpoints();
		OrganizationEndpoints organizations = new OrganizationEndpoints(options.organizations());
		UserEndpoints users = new UserEndpoints();
		ApiTokenEndpoints tokens = new ApiTokenEndpoints(options.token());
		RunRegistry runs = new RunRegistry(options.speed(), repositories::fullName, RunScript::forPrompt);
		RunViews views = new RunViews(options.statusCase()::apply);
		Routes routes = new Routes(new AgentRunEndpoints(runs, views, UserEndpoints.ME),
				new AgentJobEndpoints(runs, views, repositories, UserEndpoints.ME),
				new PullRequestEndpoints(runs, repositories), users, organizations, repositories,
				new ConnectionEndpoints(organizations), tokens);
		List<Operation> operations = new ArrayList<>();
		if (options.legacyPaths()) {
			LegacyTaskEndpoints tasks = new LegacyTaskEndpoints(runs, views, UserEndpoints.ME);
			operations.addAll(new LegacyRoutes(tasks, new LegacyUsageEndpoint(runs), new LegacyAgentEndpoints(), users,
					organizations, tokens)
				.table());
		}
		operations.addAll(routes.table());
		return new Backend(runs, new Gateway(options, operations, tokens));
	}

}

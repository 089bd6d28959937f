package com.codegen.spring.benchmarks.http;

import java.util.Objects;

import com.codegen.generated.ApiClient;
import com.codegen.generated.api.AgentsAlphaApi;
import com.codegen.generated.api.AgentsApi;

/**
 * The client that openapi-generator makes of the official document. Its models are its
 * own: it leaves out the observations of log entries.
 */
public final class GeneratedClientFactory implements VariantFactory {

	@Override
	public String name() {
		return "GENERATED_CLIENT";
	}

	@Override
	public Variant create(String baseUrl, int callers) {
		ApiClient client = new ApiClient().setBasePath(baseUrl.replaceFirst("/v1$", ""));
		AgentsApi agents = new AgentsApi(client);
		AgentsAlphaApi logs = new AgentsAlphaApi(client);
		int organization = Math.toIntExact(Workload.ORGANIZATION);
		int id = Math.toIntExact(Workload.ID);
		return (workload) -> Objects.requireNonNull((workload == Workload.RUN)
				? agents.getAgentRunV1OrganizationsOrgIdAgentRunAgentRunIdGet(id, organization, "Bearer token").block()
				: logs
					.getAgentRunLogsV1AlphaOrganizationsOrgIdAgentRunAgentRunIdLogsGet(id, organization, 0, 100, false,
							"Bearer token")
					.block());
	}

}

package com.codegen.spring.test.simulation.run;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a caller asks for when creating a run.
 *
 * @param organizationId the organization
 * @param userId who asks
 * @param sourceType where the request comes from
 * @param prompt what the agent is asked
 * @param images images to look at
 * @param metadata free data to store
 * @param repositoryId the repository to work on
 * @param model the model to use
 * @param agentType the agent to use
 */
public record NewRun(long organizationId, long userId, String sourceType, String prompt, List<String> images,
		@Nullable ObjectNode metadata, @Nullable Long repositoryId, @Nullable String model,
		@Nullable String agentType) {

	/**
	 * A request with a prompt only.
	 * @param organizationId the organization
	 * @param userId who asks
	 * @param sourceType where the request comes from
	 * @param prompt what the agent is asked
	 * @return the request
	 */
	public static NewRun of(long organizationId, long userId, String sourceType, String prompt) {
		return new NewRun(organizationId, userId, sourceType, prompt, List.of(), null, null, null, null);
	}

}

package com.codegen.spring.repository;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import org.springframework.util.Assert;

/**
 * The agent run that finds the setup commands.
 *
 * @param agentRunId the run's id
 * @param status the run's status
 * @param url the run's page
 */
@JsonNaming(SnakeCaseStrategy.class)
public record SetupCommands(long agentRunId, @Nullable String status, @Nullable String url) {

	public SetupCommands {
		Assert.isTrue(agentRunId > 0, "'agentRunId' must be positive");
	}

}

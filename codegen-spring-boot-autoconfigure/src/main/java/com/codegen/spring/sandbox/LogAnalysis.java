package com.codegen.spring.sandbox;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import org.springframework.util.Assert;

/**
 * The agent run that reads the logs of a sandbox.
 *
 * @param agentRunId the run's id
 * @param status the run's status
 * @param message what the server says about it
 */
@JsonNaming(SnakeCaseStrategy.class)
public record LogAnalysis(long agentRunId, @Nullable String status, @Nullable String message) {

	public LogAnalysis {
		Assert.isTrue(agentRunId > 0, "'agentRunId' must be positive");
	}

}

package com.codegen.spring.agentrun;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Names the run whose pull request is to be left alone, or not any more.
 *
 * @param agentRunId the run's id
 * @param beforeCardOrderId the place of the run's card on a board, or {@code null}
 * @param afterCardOrderId the place of the run's card on a board, or {@code null}
 */
@JsonNaming(SnakeCaseStrategy.class)
public record StopAgentRun(long agentRunId, @Nullable String beforeCardOrderId, @Nullable String afterCardOrderId) {

	/**
	 * A run without a board.
	 * @param agentRunId the run's id
	 * @return the request
	 */
	public static StopAgentRun of(long agentRunId) {
		return new StopAgentRun(agentRunId, null, null);
	}

}

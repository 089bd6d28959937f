package com.codegen.spring.agentrun;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import org.springframework.util.Assert;

/**
 * A message that lets an agent run go on. Its {@code toString} does not show the message.
 *
 * @param agentRunId the run's id
 * @param prompt the message
 * @param images images as base64 data URIs, or {@code null}
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ResumeAgentRun(long agentRunId, String prompt, @Nullable List<String> images) {

	public ResumeAgentRun {
		Assert.hasText(prompt, "'prompt' must not be empty");
		images = (images != null) ? List.copyOf(images) : null;
	}

	/**
	 * A message without images.
	 * @param agentRunId the run's id
	 * @param prompt the message
	 * @return the request
	 */
	public static ResumeAgentRun of(long agentRunId, String prompt) {
		return new ResumeAgentRun(agentRunId, prompt, null);
	}

	@Override
	public String toString() {
		return "ResumeAgentRun[agentRunId=" + this.agentRunId + ", prompt=" + this.prompt.length() + " characters]";
	}

}

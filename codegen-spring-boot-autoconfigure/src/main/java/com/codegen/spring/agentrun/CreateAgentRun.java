package com.codegen.spring.agentrun;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import org.springframework.util.Assert;

/**
 * What to start an agent run with. Its {@code toString} does not show the prompt.
 *
 * @param prompt what the agent is to do
 * @param images images as base64 data URIs, or {@code null}
 * @param metadata any JSON, kept with the run, or {@code null}
 * @param repoId the repository's id, or {@code null} to let Codegen choose
 * @param model the model, or {@code null} for the organization's default
 * @param engine what runs the agent, or {@code null} for the default
 */
@JsonNaming(SnakeCaseStrategy.class)
public record CreateAgentRun(String prompt, @Nullable List<String> images,
		@Nullable Map<String, @Nullable Object> metadata, @Nullable Long repoId, @Nullable String model,
		@JsonProperty("agent_type") @Nullable AgentEngine engine) {

	public CreateAgentRun {
		Assert.hasText(prompt, "'prompt' must not be empty");
		images = (images != null) ? List.copyOf(images) : null;
		metadata = (metadata != null) ? Collections.unmodifiableMap(new LinkedHashMap<>(metadata)) : null;
	}

	/**
	 * A run with nothing but a prompt.
	 * @param prompt what the agent is to do
	 * @return the request
	 */
	public static CreateAgentRun of(String prompt) {
		return new CreateAgentRun(prompt, null, null, null, null, null);
	}

	@Override
	public String toString() {
		return "CreateAgentRun[prompt=" + this.prompt.length() + " characters]";
	}

}

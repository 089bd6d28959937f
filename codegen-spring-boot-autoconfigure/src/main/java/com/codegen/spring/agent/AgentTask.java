package com.codegen.spring.agent;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.task.TaskRequest;

/**
 * Puts a profile and a request together.
 */
final class AgentTask {

	private static final String METADATA = "agent";

	private AgentTask() {
	}

	/**
	 * The request as the agent starts it: instructions before the prompt, what the
	 * request leaves open from the profile, and the agent itself in the metadata.
	 */
	static TaskRequest of(Agent agent, TaskRequest request) {
		String prompt = (agent.instructions() != null) ? agent.instructions() + "\n\n" + request.prompt()
				: request.prompt();
		return new TaskRequest(prompt, (request.repoId() != null) ? request.repoId() : agent.repoId(),
				(request.model() != null) ? request.model() : agent.model(),
				(request.engine() != null) ? request.engine() : agent.engine(), request.images(), request.metadata())
			.withMetadata(METADATA, describe(agent));
	}

	private static Map<String, @Nullable Object> describe(Agent agent) {
		Map<String, @Nullable Object> description = new LinkedHashMap<>();
		description.put("name", agent.name());
		description.put("type", agent.type().code());
		if (!agent.configuration().isEmpty()) {
			description.put("configuration", agent.configuration());
		}
		return description;
	}

}

package com.codegen.spring.sample.agents;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

import com.codegen.spring.agent.Agent;
import com.codegen.spring.agent.AgentType;
import com.codegen.spring.agentrun.AgentEngine;

/**
 * What a reader writes about an agent.
 *
 * @param name the name
 * @param type the kind of work
 * @param description what it is for
 * @param model the model
 * @param engine what runs it
 * @param repoId the id of its repository
 * @param instructions what stands before each prompt
 */
record AgentForm(@Nullable String name, @Nullable String type, @Nullable String description, @Nullable String model,
		@Nullable String engine, @Nullable String repoId, @Nullable String instructions) {

	static AgentForm empty() {
		return new AgentForm("", AgentType.GENERAL.code(), "", "", "", "", "");
	}

	static AgentForm of(Agent agent) {
		return new AgentForm(agent.name(), agent.type().code(), agent.description(), agent.model(),
				(agent.engine() != null) ? agent.engine().code() : "",
				(agent.repoId() != null) ? Long.toString(agent.repoId()) : "", agent.instructions());
	}

	/**
	 * What is wrong.
	 * @return a sentence by the name of the field
	 */
	Map<String, String> errors() {
		Map<String, String> errors = new LinkedHashMap<>();
		if (this.name == null || !this.name.matches("[a-z0-9-]{1,64}")) {
			errors.put("name", "Write 1 to 64 of the characters a to z, 0 to 9 and -, for example code-reviewer.");
		}
		if (StringUtils.hasText(this.repoId) && !this.repoId.strip().matches("[1-9]\\d{0,17}")) {
			errors.put("repoId", "Write the id of a repository, a whole number, or nothing.");
		}
		return errors;
	}

	/**
	 * The agent, with what the form does not show taken from another one.
	 * @param agent an agent
	 * @return the changed copy
	 */
	Agent applyTo(Agent agent) {
		String wantedEngine = text(this.engine);
		String wantedRepository = text(this.repoId);
		return agent.withType(agentType())
			.withDescription(text(this.description))
			.withModel(text(this.model))
			.withEngine((wantedEngine != null) ? AgentEngine.of(wantedEngine) : null)
			.withRepoId((wantedRepository != null) ? Long.valueOf(wantedRepository) : null)
			.withInstructions(text(this.instructions));
	}

	private AgentType agentType() {
		for (AgentType known : AgentType.values()) {
			if (known.code().equals(this.type)) {
				return known;
			}
		}
		return AgentType.GENERAL;
	}

	private static @Nullable String text(@Nullable String value) {
		return StringUtils.hasText(value) ? value.strip() : null;
	}

}

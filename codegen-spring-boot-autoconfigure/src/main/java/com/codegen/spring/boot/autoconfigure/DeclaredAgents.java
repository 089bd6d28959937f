package com.codegen.spring.boot.autoconfigure;

import java.util.Map;

import com.codegen.spring.CodegenConfigurationException;
import com.codegen.spring.CodegenTemplateBuilder;
import com.codegen.spring.CodegenTemplateCustomizer;
import com.codegen.spring.agent.Agent;
import com.codegen.spring.agent.AgentStore;
import com.codegen.spring.agentrun.AgentEngine;

/**
 * Puts the agents of the properties into the store, in place of those of the same name.
 *
 * @param profiles the agents by name
 * @param store the store
 */
record DeclaredAgents(Map<String, CodegenProperties.AgentProfile> profiles,
		AgentStore store) implements CodegenTemplateCustomizer {

	@Override
	public CodegenTemplateBuilder customize(CodegenTemplateBuilder builder) {
		this.profiles.forEach((name, profile) -> save(agent(name, profile)));
		return builder.agentStore(this.store);
	}

	private void save(Agent agent) {
		if (!this.store.insert(agent)) {
			this.store.update(agent);
		}
	}

	private static Agent agent(String name, CodegenProperties.AgentProfile profile) {
		return named(name).withType(profile.type())
			.withDescription(profile.description())
			.withModel(profile.model())
			.withEngine((profile.engine() != null) ? AgentEngine.of(profile.engine()) : null)
			.withRepoId(profile.repoId())
			.withInstructions(profile.instructions())
			.withConfiguration(ConfigurationValues.withLists(profile.configuration()));
	}

	private static Agent named(String name) {
		try {
			return Agent.of(name);
		}
		catch (IllegalArgumentException ex) {
			throw new CodegenConfigurationException("codegen.agents",
					"has an agent whose name is not made of 1 to 64 of the characters a to z, 0 to 9 and -");
		}
	}

}

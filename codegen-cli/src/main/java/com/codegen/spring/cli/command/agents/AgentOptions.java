package com.codegen.spring.cli.command.agents;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import com.codegen.spring.agent.Agent;
import com.codegen.spring.agent.AgentType;
import com.codegen.spring.agentrun.AgentEngine;

/**
 * What an agent is made of.
 */
final class AgentOptions {

	@Option(names = "--type", paramLabel = "TYPE",
			description = "What it does: general, code_review, issue_resolver, documentation or testing.")
	private @Nullable AgentType type;

	@Option(names = "--description", paramLabel = "TEXT", description = "What it is for.")
	private @Nullable String description;

	@Option(names = "--instructions", paramLabel = "TEXT", description = "What stands before each prompt.")
	private @Nullable String instructions;

	@Option(names = "--model", paramLabel = "MODEL", description = "The model.")
	private @Nullable String model;

	@Option(names = "--engine", paramLabel = "ENGINE", description = "What runs it: codegen or claude_code.")
	private @Nullable String engine;

	@Option(names = "--repo", paramLabel = "ID", description = "The id of the repository it works on.")
	private @Nullable Long repository;

	@Option(names = "--set", paramLabel = "KEY=VALUE", description = "Configuration, kept in the metadata of its runs.")
	private Map<String, String> configuration = new LinkedHashMap<>();

	/**
	 * A copy of an agent with what the options say.
	 */
	Agent apply(Agent agent) {
		Map<String, @Nullable Object> merged = new LinkedHashMap<>(agent.configuration());
		merged.putAll(this.configuration);
		Agent changed = agent.withConfiguration(merged);
		changed = (this.type != null) ? changed.withType(this.type) : changed;
		changed = (this.description != null) ? changed.withDescription(this.description) : changed;
		changed = (this.instructions != null) ? changed.withInstructions(this.instructions) : changed;
		changed = (this.model != null) ? changed.withModel(this.model) : changed;
		changed = (this.engine != null) ? changed.withEngine(AgentEngine.of(this.engine)) : changed;
		return (this.repository != null) ? changed.withRepoId(this.repository) : changed;
	}

}

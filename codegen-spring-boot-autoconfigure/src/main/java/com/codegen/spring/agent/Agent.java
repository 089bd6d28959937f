package com.codegen.spring.agent;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import com.codegen.spring.agentrun.AgentEngine;

/**
 * An agent: what all tasks started with it have in common. The API knows no agents; they
 * are kept in an {@link AgentStore}. Immutable: each {@code with} method gives a changed
 * copy. Its {@code toString} shows neither instructions nor configuration.
 *
 * @param name the name: 1 to 64 of the characters a to z, 0 to 9 and -
 * @param type what kind of work it does
 * @param description what it is for, or {@code null}
 * @param model the model, or {@code null} for the organization's default
 * @param engine what runs it, or {@code null} for the default
 * @param repoId the id of the repository it works on, or {@code null} to let Codegen
 * choose
 * @param instructions what stands before each prompt, or {@code null}
 * @param configuration any JSON, kept in the metadata of its runs
 */
public record Agent(String name, AgentType type, @Nullable String description, @Nullable String model,
		@Nullable AgentEngine engine, @Nullable Long repoId, @Nullable String instructions,
		Map<String, @Nullable Object> configuration) {

	private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,64}");

	public Agent {
		Assert.isTrue(NAME.matcher(name).matches(),
				"'name' must be 1 to 64 of the characters a to z, 0 to 9 and -, for example 'code-reviewer'");
		configuration = Collections.unmodifiableMap(new LinkedHashMap<>(configuration));
	}

	/**
	 * A general agent with nothing but a name.
	 * @param name the name
	 * @return the agent
	 */
	public static Agent of(String name) {
		return new Agent(name, AgentType.GENERAL, null, null, null, null, null, Map.of());
	}

	/**
	 * A copy of another type.
	 * @param type what kind of work it does
	 * @return the copy
	 */
	public Agent withType(AgentType type) {
		return new Agent(this.name, type, this.description, this.model, this.engine, this.repoId, this.instructions,
				this.configuration);
	}

	/**
	 * A copy with a description.
	 * @param description what it is for
	 * @return the copy
	 */
	public Agent withDescription(@Nullable String description) {
		return new Agent(this.name, this.type, description, this.model, this.engine, this.repoId, this.instructions,
				this.configuration);
	}

	/**
	 * A copy with a model.
	 * @param model the model
	 * @return the copy
	 */
	public Agent withModel(@Nullable String model) {
		return new Agent(this.name, this.type, this.description, model, this.engine, this.repoId, this.instructions,
				this.configuration);
	}

	/**
	 * A copy with an engine.
	 * @param engine what runs it
	 * @return the copy
	 */
	public Agent withEngine(@Nullable AgentEngine engine) {
		return new Agent(this.name, this.type, this.description, this.model, engine, this.repoId, this.instructions,
				this.configuration);
	}

	/**
	 * A copy for a repository.
	 * @param repoId the repository's id
	 * @return the copy
	 */
	public Agent withRepoId(@Nullable Long repoId) {
		return new Agent(this.name, this.type, this.description, this.model, this.engine, repoId, this.instructions,
				this.configuration);
	}

	/**
	 * A copy with instructions.
	 * @param instructions what stands before each prompt
	 * @return the copy
	 */
	public Agent withInstructions(@Nullable String instructions) {
		return new Agent(this.name, this.type, this.description, this.model, this.engine, this.repoId, instructions,
				this.configuration);
	}

	/**
	 * A copy with another configuration.
	 * @param configuration any JSON
	 * @return the copy
	 */
	public Agent withConfiguration(Map<String, ? extends @Nullable Object> configuration) {
		return new Agent(this.name, this.type, this.description, this.model, this.engine, this.repoId,
				this.instructions, new LinkedHashMap<>(configuration));
	}

	@Override
	public String toString() {
		return "Agent[name=" + this.name + ", type=" + this.type + "]";
	}

}

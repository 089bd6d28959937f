package com.codegen.spring.cli.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import com.codegen.spring.agent.Agent;
import com.codegen.spring.agent.AgentNotFoundException;
import com.codegen.spring.agent.AgentStore;
import com.codegen.spring.cli.error.CliException;
import com.codegen.spring.cli.machine.TextInput;

/**
 * Keeps agents in a file. Each change writes the file anew.
 *
 * @param file the file
 */
public record FileAgentStore(Path file) implements AgentStore {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.enable(SerializationFeature.INDENT_OUTPUT)
		.build();

	private static final TypeReference<List<Agent>> AGENTS = new TypeReference<>() {
	};

	@Override
	public List<Agent> findAll() {
		return List.copyOf(read().values());
	}

	@Override
	public Optional<Agent> find(String name) {
		return Optional.ofNullable(read().get(name));
	}

	/**
	 * An agent that must be there.
	 * @param name the agent's name
	 * @return the agent
	 * @throws AgentNotFoundException when there is none of that name
	 */
	public Agent get(String name) {
		TreeMap<String, Agent> agents = read();
		Agent agent = agents.get(name);
		if (agent == null) {
			throw new AgentNotFoundException(name, List.copyOf(agents.keySet()));
		}
		return agent;
	}

	@Override
	public boolean insert(Agent agent) {
		return change((agents) -> agents.putIfAbsent(agent.name(), agent) == null);
	}

	@Override
	public boolean update(Agent agent) {
		return change((agents) -> agents.replace(agent.name(), agent) != null);
	}

	@Override
	public boolean delete(String name) {
		return change((agents) -> agents.remove(name) != null);
	}

	private boolean change(Predicate<TreeMap<String, Agent>> change) {
		TreeMap<String, Agent> agents = read();
		boolean changed = change.test(agents);
		if (changed) {
			PrivateFile.write(this.file, MAPPER.writeValueAsString(agents.values()) + "\n");
		}
		return changed;
	}

	private TreeMap<String, Agent> read() {
		TreeMap<String, Agent> agents = new TreeMap<>();
		if (!Files.exists(this.file)) {
			return agents;
		}
		try {
			MAPPER.readValue(TextInput.of(this.file), AGENTS).forEach((agent) -> agents.put(agent.name(), agent));
			return agents;
		}
		catch (JacksonException | IllegalArgumentException ex) {
			throw CliException.failed("the file of the agents '" + this.file + "' cannot be read ("
					+ ex.getClass().getSimpleName() + ").", "Mend it or move it away.");
		}
	}

}

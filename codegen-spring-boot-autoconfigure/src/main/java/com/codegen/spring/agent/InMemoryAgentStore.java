package com.codegen.spring.agent;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Keeps agents until the application ends.
 */
final class InMemoryAgentStore implements AgentStore {

	private final ConcurrentNavigableMap<String, Agent> agents = new ConcurrentSkipListMap<>();

	@Override
	public List<Agent> findAll() {
		return List.copyOf(this.agents.values());
	}

	@Override
	public Optional<Agent> find(String name) {
		return Optional.ofNullable(this.agents.get(name));
	}

	@Override
	public boolean insert(Agent agent) {
		return this.agents.putIfAbsent(agent.name(), agent) == null;
	}

	@Override
	public boolean update(Agent agent) {
		return this.agents.replace(agent.name(), agent) != null;
	}

	@Override
	public boolean delete(String name) {
		return this.agents.remove(name) != null;
	}

}

package com.codegen.spring.agent;

import java.util.List;
import java.util.Optional;

/**
 * Keeps agents. Implementations may block and must be safe for use by several threads.
 */
public interface AgentStore {

	/**
	 * An empty store in memory.
	 * @return the store
	 */
	static AgentStore inMemory() {
		return new InMemoryAgentStore();
	}

	/**
	 * All agents.
	 * @return the agents, by name
	 */
	List<Agent> findAll();

	/**
	 * An agent.
	 * @param name the agent's name
	 * @return the agent, if there is one
	 */
	Optional<Agent> find(String name);

	/**
	 * Add an agent.
	 * @param agent the agent
	 * @return {@code false} when there is one of that name already, which stays
	 */
	boolean insert(Agent agent);

	/**
	 * Replace an agent.
	 * @param agent the agent, found by its name
	 * @return {@code false} when there is none of that name
	 */
	boolean update(Agent agent);

	/**
	 * Remove an agent.
	 * @param name the agent's name
	 * @return {@code false} when there is none of that name
	 */
	boolean delete(String name);

}

package com.codegen.spring.agent;

import java.util.List;
import java.util.function.UnaryOperator;

import com.codegen.spring.task.Task;
import com.codegen.spring.task.TaskOperations;
import com.codegen.spring.task.TaskRequest;

/**
 * Agents, blocking. Only the {@code run} methods ask Codegen; the others ask the
 * {@link AgentStore}.
 */
public interface AgentOperations {

	/**
	 * The blocking form of reactive operations.
	 * @param operations the reactive operations
	 * @param tasks starts the agents' tasks
	 * @return the blocking operations
	 */
	static AgentOperations blocking(ReactiveAgentOperations operations, TaskOperations tasks) {
		return new BlockingAgentOperations(operations, tasks);
	}

	/**
	 * Add an agent. No request.
	 * @param agent the agent
	 * @return the agent
	 * @throws AgentExistsException when there is one of that name
	 */
	NamedAgent create(Agent agent);

	/**
	 * List the agents. No request.
	 * @return the profiles, by name
	 */
	List<Agent> list();

	/**
	 * Read an agent. No request.
	 * @param name the agent's name
	 * @return the agent
	 * @throws AgentNotFoundException when there is none of that name
	 */
	NamedAgent get(String name);

	/**
	 * Replace an agent. No request.
	 * @param agent the agent, found by its name
	 * @return the agent
	 * @throws AgentNotFoundException when there is none of that name
	 */
	NamedAgent update(Agent agent);

	/**
	 * Change an agent. No request.
	 * @param name the agent's name
	 * @param change makes a changed copy of the same name
	 * @return the agent
	 * @throws AgentNotFoundException when there is none of that name
	 */
	NamedAgent update(String name, UnaryOperator<Agent> change);

	/**
	 * Remove an agent; its tasks go on. No request.
	 * @param name the agent's name
	 * @throws AgentNotFoundException when there is none of that name
	 */
	void delete(String name);

	/**
	 * Start a task with an agent. Costs money. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#RUN_CREATION}.
	 * @param name the agent's name
	 * @param request what to start; what it leaves open, the agent's profile says
	 * @return the task as it was accepted
	 * @throws AgentNotFoundException when there is none of that name
	 */
	default Task run(String name, TaskRequest request) {
		return get(name).runTask(request);
	}

	/**
	 * Start a task with an agent. Costs money. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#RUN_CREATION}.
	 * @param name the agent's name
	 * @param prompt what the agent is to do, behind its instructions
	 * @return the task as it was accepted
	 * @throws AgentNotFoundException when there is none of that name
	 */
	default Task run(String name, String prompt) {
		return run(name, TaskRequest.of(prompt));
	}

}

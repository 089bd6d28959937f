package com.codegen.spring.agent;

import java.util.function.UnaryOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import com.codegen.spring.task.ReactiveTask;
import com.codegen.spring.task.ReactiveTaskOperations;
import com.codegen.spring.task.TaskRequest;

/**
 * Agents, reactive. Only the {@code run} methods ask Codegen; the others ask the
 * {@link AgentStore}.
 */
public interface ReactiveAgentOperations {

	/**
	 * Operations on the agents of a store.
	 * @param store keeps the agents
	 * @param tasks starts their tasks
	 * @return the operations
	 */
	static ReactiveAgentOperations of(AgentStore store, ReactiveTaskOperations tasks) {
		return new DefaultReactiveAgentOperations(store, tasks);
	}

	/**
	 * Add an agent. No request.
	 * @param agent the agent
	 * @return the agent; fails with {@link AgentExistsException} when there is one of
	 * that name
	 */
	Mono<ReactiveNamedAgent> create(Agent agent);

	/**
	 * List the agents. No request.
	 * @return the profiles, by name
	 */
	Flux<Agent> list();

	/**
	 * Read an agent. No request.
	 * @param name the agent's name
	 * @return the agent; fails with {@link AgentNotFoundException} when there is none
	 */
	Mono<ReactiveNamedAgent> get(String name);

	/**
	 * Replace an agent. No request.
	 * @param agent the agent, found by its name
	 * @return the agent; fails with {@link AgentNotFoundException} when there is none
	 */
	Mono<ReactiveNamedAgent> update(Agent agent);

	/**
	 * Change an agent. No request.
	 * @param name the agent's name
	 * @param change makes a changed copy of the same name
	 * @return the agent; fails with {@link AgentNotFoundException} when there is none
	 */
	default Mono<ReactiveNamedAgent> update(String name, UnaryOperator<Agent> change) {
		return get(name).map((agent) -> change.apply(agent.profile())).flatMap((changed) -> {
			if (!changed.name().equals(name)) {
				return Mono.error(new IllegalArgumentException("An agent cannot change its name"));
			}
			return update(changed);
		});
	}

	/**
	 * Remove an agent; its tasks go on. No request.
	 * @param name the agent's name
	 * @return completes when it is removed; fails with {@link AgentNotFoundException}
	 * when there is none
	 */
	Mono<Void> delete(String name);

	/**
	 * Start a task with an agent. Costs money. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#RUN_CREATION}.
	 * @param name the agent's name
	 * @param request what to start; what it leaves open, the agent's profile says
	 * @return the task as it was accepted
	 */
	default Mono<ReactiveTask> run(String name, TaskRequest request) {
		return get(name).flatMap((agent) -> agent.runTask(request));
	}

	/**
	 * Start a task with an agent. Costs money. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#RUN_CREATION}.
	 * @param name the agent's name
	 * @param prompt what the agent is to do, behind its instructions
	 * @return the task as it was accepted
	 */
	default Mono<ReactiveTask> run(String name, String prompt) {
		return run(name, TaskRequest.of(prompt));
	}

}

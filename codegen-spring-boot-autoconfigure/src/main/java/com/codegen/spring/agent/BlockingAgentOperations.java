package com.codegen.spring.agent;

import java.util.List;
import java.util.function.UnaryOperator;

import reactor.core.publisher.Mono;

import com.codegen.spring.exchange.Blocking;
import com.codegen.spring.task.TaskOperations;

/**
 * The blocking rim over the reactive operations.
 *
 * @param reactive the reactive operations
 * @param tasks starts the agents' tasks
 */
record BlockingAgentOperations(ReactiveAgentOperations reactive, TaskOperations tasks) implements AgentOperations {

	@Override
	public NamedAgent create(Agent agent) {
		return named(this.reactive.create(agent));
	}

	@Override
	public List<Agent> list() {
		return Blocking.get(this.reactive.list().collectList());
	}

	@Override
	public NamedAgent get(String name) {
		return named(this.reactive.get(name));
	}

	@Override
	public NamedAgent update(Agent agent) {
		return named(this.reactive.update(agent));
	}

	@Override
	public NamedAgent update(String name, UnaryOperator<Agent> change) {
		return named(this.reactive.update(name, change));
	}

	@Override
	public void delete(String name) {
		Blocking.run(this.reactive.delete(name));
	}

	private NamedAgent named(Mono<ReactiveNamedAgent> agent) {
		return new DefaultNamedAgent(Blocking.get(agent).profile(), this.tasks);
	}

}

package com.codegen.spring.agent;

import java.util.List;
import java.util.Optional;

import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A store that may only be asked on threads that may block.
 *
 * @param store keeps the agents
 */
record BlockingStore(AgentStore store) implements AgentStore {

	@Override
	public List<Agent> findAll() {
		return blocking().findAll();
	}

	@Override
	public Optional<Agent> find(String name) {
		return blocking().find(name);
	}

	@Override
	public boolean insert(Agent agent) {
		return blocking().insert(agent);
	}

	@Override
	public boolean update(Agent agent) {
		return blocking().update(agent);
	}

	@Override
	public boolean delete(String name) {
		return blocking().delete(name);
	}

	private AgentStore blocking() {
		assertThat(Schedulers.isInNonBlockingThread()).isFalse();
		assertThat(Thread.currentThread().getName()).startsWith("boundedElastic");
		return this.store;
	}

}

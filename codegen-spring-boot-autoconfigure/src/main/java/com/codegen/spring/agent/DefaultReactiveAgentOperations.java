package com.codegen.spring.agent;

import java.util.function.Function;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import com.codegen.spring.task.ReactiveTaskOperations;

/**
 * Asks the store on threads that may block.
 *
 * @param store keeps the agents
 * @param tasks starts their tasks
 */
record DefaultReactiveAgentOperations(AgentStore store,
		ReactiveTaskOperations tasks) implements ReactiveAgentOperations {

	@Override
	public Mono<ReactiveNamedAgent> create(Agent agent) {
		return ask((agents) -> {
			if (!agents.insert(agent)) {
				throw new AgentExistsException(agent.name());
			}
			return named(agent);
		});
	}

	@Override
	public Flux<Agent> list() {
		return ask(AgentStore::findAll).flatMapIterable((agents) -> agents);
	}

	@Override
	public Mono<ReactiveNamedAgent> get(String name) {
		return ask((agents) -> named(agents.find(name).orElseThrow(() -> unknown(name))));
	}

	@Override
	public Mono<ReactiveNamedAgent> update(Agent agent) {
		return ask((agents) -> {
			if (!agents.update(agent)) {
				throw unknown(agent.name());
			}
			return named(agent);
		});
	}

	@Override
	public Mono<Void> delete(String name) {
		return ask((agents) -> {
			if (!agents.delete(name)) {
				throw unknown(name);
			}
			return name;
		}).then();
	}

	private <T> Mono<T> ask(Function<AgentStore, T> question) {
		return Mono.fromCallable(() -> question.apply(this.store)).subscribeOn(Schedulers.boundedElastic());
	}

	private AgentNotFoundException unknown(String name) {
		return new AgentNotFoundException(name, this.store.findAll().stream().map(Agent::name).toList());
	}

	private ReactiveNamedAgent named(Agent agent) {
		return new DefaultReactiveNamedAgent(agent, this.tasks);
	}

}

package com.codegen.spring.agent;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

import reactor.core.publisher.Mono;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.task.TaskRequest;
import com.codegen.spring.task.TaskSnapshot;

/**
 * How the operations on agents are called.
 */
enum AgentStyle {

	BLOCKING, REACTIVE;

	Agents of(CodegenTemplate template) {
		return (this == BLOCKING) ? new Blocking(template.agents()) : new Reactive(template.reactive().agents());
	}

	static <T> T value(Mono<T> mono) {
		return mono.block(Duration.ofSeconds(10));
	}

	/**
	 * Both forms of the operations.
	 */
	interface Agents {

		Agent create(Agent agent);

		List<Agent> list();

		Agent get(String name);

		Agent update(Agent agent);

		Agent update(String name, UnaryOperator<Agent> change);

		void delete(String name);

		TaskSnapshot run(String name, TaskRequest request);

		TaskSnapshot run(String name, String prompt);

	}

	private record Blocking(AgentOperations agents) implements Agents {

		@Override
		public Agent create(Agent agent) {
			return this.agents.create(agent).profile();
		}

		@Override
		public List<Agent> list() {
			return this.agents.list();
		}

		@Override
		public Agent get(String name) {
			return this.agents.get(name).profile();
		}

		@Override
		public Agent update(Agent agent) {
			return this.agents.update(agent).profile();
		}

		@Override
		public Agent update(String name, UnaryOperator<Agent> change) {
			return this.agents.update(name, change).profile();
		}

		@Override
		public void delete(String name) {
			this.agents.delete(name);
		}

		@Override
		public TaskSnapshot run(String name, TaskRequest request) {
			return this.agents.run(name, request);
		}

		@Override
		public TaskSnapshot run(String name, String prompt) {
			return this.agents.run(name, prompt);
		}

	}

	private record Reactive(ReactiveAgentOperations agents) implements Agents {

		@Override
		public Agent create(Agent agent) {
			return value(this.agents.create(agent)).profile();
		}

		@Override
		public List<Agent> list() {
			return value(this.agents.list().collectList());
		}

		@Override
		public Agent get(String name) {
			return value(this.agents.get(name)).profile();
		}

		@Override
		public Agent update(Agent agent) {
			return value(this.agents.update(agent)).profile();
		}

		@Override
		public Agent update(String name, UnaryOperator<Agent> change) {
			return value(this.agents.update(name, change)).profile();
		}

		@Override
		public void delete(String name) {
			value(this.agents.delete(name));
		}

		@Override
		public TaskSnapshot run(String name, TaskRequest request) {
			return value(this.agents.run(name, request));
		}

		@Override
		public TaskSnapshot run(String name, String prompt) {
			return value(this.agents.run(name, prompt));
		}

	}

}

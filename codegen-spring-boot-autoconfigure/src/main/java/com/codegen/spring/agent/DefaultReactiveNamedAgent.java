package com.codegen.spring.agent;

import reactor.core.publisher.Mono;

import com.codegen.spring.task.ReactiveTask;
import com.codegen.spring.task.ReactiveTaskOperations;
import com.codegen.spring.task.TaskRequest;

/**
 * A profile and what starts its tasks.
 *
 * @param profile the profile
 * @param tasks starts the tasks
 */
record DefaultReactiveNamedAgent(Agent profile, ReactiveTaskOperations tasks) implements ReactiveNamedAgent {

	@Override
	public Mono<ReactiveTask> runTask(TaskRequest request) {
		return this.tasks.run(AgentTask.of(this.profile, request));
	}

	@Override
	public String toString() {
		return "ReactiveNamedAgent[name=" + this.profile.name() + "]";
	}

}

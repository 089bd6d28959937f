package com.codegen.spring.agent;

import com.codegen.spring.task.Task;
import com.codegen.spring.task.TaskOperations;
import com.codegen.spring.task.TaskRequest;

/**
 * A profile and what starts its tasks.
 *
 * @param profile the profile
 * @param tasks starts the tasks
 */
record DefaultNamedAgent(Agent profile, TaskOperations tasks) implements NamedAgent {

	@Override
	public Task runTask(TaskRequest request) {
		return this.tasks.run(AgentTask.of(this.profile, request));
	}

	@Override
	public String toString() {
		return "NamedAgent[name=" + this.profile.name() + "]";
	}

}

package com.codegen.spring.agent;

import reactor.core.publisher.Mono;

import com.codegen.spring.task.ReactiveTask;
import com.codegen.spring.task.TaskRequest;

/**
 * An agent one can give tasks to, as it was when it was read.
 */
public interface ReactiveNamedAgent {

	/**
	 * What the agent is.
	 * @return the profile
	 */
	Agent profile();

	/**
	 * Start a task with this agent. Costs money. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#RUN_CREATION}.
	 * @param request what to start; what it leaves open, the agent's profile says
	 * @return the task as it was accepted
	 */
	Mono<ReactiveTask> runTask(TaskRequest request);

	/**
	 * Start a task with this agent. Costs money. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#RUN_CREATION}.
	 * @param prompt what the agent is to do, behind its instructions
	 * @return the task as it was accepted
	 */
	default Mono<ReactiveTask> runTask(String prompt) {
		return runTask(TaskRequest.of(prompt));
	}

}

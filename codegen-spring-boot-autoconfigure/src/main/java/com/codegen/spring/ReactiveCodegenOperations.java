package com.codegen.spring;

import reactor.core.publisher.Mono;

import com.codegen.spring.agentrun.ReactiveAgentRunOperations;
import com.codegen.spring.organization.ReactiveOrganizationOperations;
import com.codegen.spring.organization.ReactiveUserOperations;
import com.codegen.spring.task.ReactiveTask;
import com.codegen.spring.task.ReactiveTaskOperations;
import com.codegen.spring.task.TaskRequest;

/**
 * The Codegen API, reactive. Inject or mock this interface;
 * {@link ReactiveCodegenTemplate} is its implementation.
 */
public interface ReactiveCodegenOperations {

	/**
	 * Start a task. Costs money. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#RUN_CREATION} for each subscriber.
	 * @param prompt what the agent is to do
	 * @return the task as it was accepted; {@link ReactiveTask#await()} waits for its end
	 */
	default Mono<ReactiveTask> runTask(String prompt) {
		return tasks().run(prompt);
	}

	/**
	 * Start a task. Costs money. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#RUN_CREATION} for each subscriber.
	 * @param request what to start
	 * @return the task as it was accepted; {@link ReactiveTask#await()} waits for its end
	 */
	default Mono<ReactiveTask> runTask(TaskRequest request) {
		return tasks().run(request);
	}

	/**
	 * Tasks: agent runs one can wait for.
	 * @return the operations
	 */
	ReactiveTaskOperations tasks();

	/**
	 * Agent runs, call by call.
	 * @return the operations
	 */
	ReactiveAgentRunOperations agentRuns();

	/**
	 * Organizations.
	 * @return the operations
	 */
	ReactiveOrganizationOperations organizations();

	/**
	 * Users.
	 * @return the operations
	 */
	ReactiveUserOperations users();

	/**
	 * The organization these operations act in.
	 * @return the organization's id
	 */
	long organizationId();

	/**
	 * The same operations in another organization; connections and limits are shared.
	 * @param organizationId the organization's id
	 * @return the operations
	 */
	ReactiveCodegenOperations forOrganization(long organizationId);

}

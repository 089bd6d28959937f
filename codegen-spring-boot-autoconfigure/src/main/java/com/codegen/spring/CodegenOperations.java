package com.codegen.spring;

import com.codegen.spring.agentrun.AgentRunOperations;
import com.codegen.spring.organization.OrganizationOperations;
import com.codegen.spring.organization.UserOperations;
import com.codegen.spring.task.Task;
import com.codegen.spring.task.TaskOperations;
import com.codegen.spring.task.TaskRequest;

/**
 * The Codegen API, blocking. Inject or mock this interface; {@link CodegenTemplate} is
 * its implementation.
 */
public interface CodegenOperations {

	/**
	 * Start a task. Costs money. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#RUN_CREATION}.
	 * @param prompt what the agent is to do
	 * @return the task as it was accepted; {@link Task#await()} waits for its end
	 */
	default Task runTask(String prompt) {
		return tasks().run(prompt);
	}

	/**
	 * Start a task. Costs money. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#RUN_CREATION}.
	 * @param request what to start
	 * @return the task as it was accepted; {@link Task#await()} waits for its end
	 */
	default Task runTask(TaskRequest request) {
		return tasks().run(request);
	}

	/**
	 * Tasks: agent runs one can wait for.
	 * @return the operations
	 */
	TaskOperations tasks();

	/**
	 * Agent runs, call by call.
	 * @return the operations
	 */
	AgentRunOperations agentRuns();

	/**
	 * Organizations.
	 * @return the operations
	 */
	OrganizationOperations organizations();

	/**
	 * Users.
	 * @return the operations
	 */
	UserOperations users();

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
	CodegenOperations forOrganization(long organizationId);

}

package com.codegen.spring;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;

import com.codegen.spring.agent.AgentOperations;
import com.codegen.spring.agentrun.AgentRunOperations;
import com.codegen.spring.connection.ConnectionOperations;
import com.codegen.spring.exchange.CodegenRequest;
import com.codegen.spring.organization.OrganizationOperations;
import com.codegen.spring.organization.UserOperations;
import com.codegen.spring.organization.token.ApiTokenOperations;
import com.codegen.spring.repository.PullRequestOperations;
import com.codegen.spring.repository.RepositoryOperations;
import com.codegen.spring.sandbox.SandboxOperations;
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
	 * Start a task with an agent. Costs money. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#RUN_CREATION}.
	 * @param agentName the agent's name
	 * @param prompt what the agent is to do, behind its instructions
	 * @return the task as it was accepted; {@link Task#await()} waits for its end
	 * @throws com.codegen.spring.agent.AgentNotFoundException when there is no such agent
	 */
	default Task runTask(String agentName, String prompt) {
		return agents().run(agentName, prompt);
	}

	/**
	 * Tasks: agent runs one can wait for.
	 * @return the operations
	 */
	TaskOperations tasks();

	/**
	 * Agents: named profiles that tasks are started with.
	 * @return the operations
	 */
	AgentOperations agents();

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
	 * Repositories.
	 * @return the operations
	 */
	RepositoryOperations repositories();

	/**
	 * Pull requests.
	 * @return the operations
	 */
	PullRequestOperations pullRequests();

	/**
	 * Sandboxes.
	 * @return the operations
	 */
	SandboxOperations sandboxes();

	/**
	 * Connections to other services.
	 * @return the operations
	 */
	ConnectionOperations connections();

	/**
	 * API tokens of the token's user. The public API does not list these operations.
	 * @return the operations
	 */
	ApiTokenOperations apiTokens();

	/**
	 * Send a request to an operation that has no method here, through the same retries,
	 * limits and checks. The metrics call it {@code exchange}; it spends the standard
	 * limit and is repeated only when it certainly was not applied.
	 * @param <T> the type of the response
	 * @param method the HTTP method
	 * @param path the path below the base URL, with variables in braces
	 * @param variables the values of the path's variables, in order
	 * @param body the body, written as JSON, or {@code null}
	 * @param responseType the type of the response; {@link Void} ignores it
	 * @return the response, {@code null} for {@link Void}
	 */
	default <T> T exchange(HttpMethod method, String path, List<?> variables, @Nullable Object body,
			Class<T> responseType) {
		return exchange(CodegenRequest.of(method, path, variables, body, responseType));
	}

	/**
	 * Send a request. Its {@link com.codegen.spring.exchange.Endpoint} says what limit it
	 * spends and whether it may be repeated.
	 * @param <T> the type of the response
	 * @param request the request
	 * @return the response, {@code null} for {@link Void}
	 */
	<T> T exchange(CodegenRequest<T> request);

	/**
	 * The organization these operations act in: the one that was set, or the only one of
	 * the token. To find the latter takes one request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD} the first time.
	 * @return the organization's id
	 * @throws CodegenConfigurationException when none is set and the token may not use
	 * exactly one
	 */
	long organizationId();

	/**
	 * Ask whether the client can work with Codegen. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}, and that of
	 * {@link #organizationId()}.
	 * @return the answer; a failing API makes an unhealthy one, not an exception
	 */
	CodegenHealth health();

	/**
	 * The same operations in another organization; connections and limits are shared.
	 * @param organizationId the organization's id
	 * @return the operations
	 */
	CodegenOperations forOrganization(long organizationId);

}

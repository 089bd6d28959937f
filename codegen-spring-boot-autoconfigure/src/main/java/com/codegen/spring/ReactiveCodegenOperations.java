package com.codegen.spring;

import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;

import com.codegen.spring.agent.ReactiveAgentOperations;
import com.codegen.spring.agentrun.ReactiveAgentRunOperations;
import com.codegen.spring.connection.ReactiveConnectionOperations;
import com.codegen.spring.exchange.CodegenRequest;
import com.codegen.spring.organization.ReactiveOrganizationOperations;
import com.codegen.spring.organization.ReactiveUserOperations;
import com.codegen.spring.organization.token.ReactiveApiTokenOperations;
import com.codegen.spring.repository.ReactivePullRequestOperations;
import com.codegen.spring.repository.ReactiveRepositoryOperations;
import com.codegen.spring.sandbox.ReactiveSandboxOperations;
import com.codegen.spring.task.ReactiveTask;
import com.codegen.spring.task.ReactiveTaskOperations;
import com.codegen.spring.task.TaskRequest;
import com.codegen.spring.watch.NewestRuns;

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
	 * Start a task with an agent. Costs money. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#RUN_CREATION} for each subscriber.
	 * @param agentName the agent's name
	 * @param prompt what the agent is to do, behind its instructions
	 * @return the task as it was accepted; fails with
	 * {@link com.codegen.spring.agent.AgentNotFoundException} when there is no such agent
	 */
	default Mono<ReactiveTask> runTask(String agentName, String prompt) {
		return agents().run(agentName, prompt);
	}

	/**
	 * Tasks: agent runs one can wait for.
	 * @return the operations
	 */
	ReactiveTaskOperations tasks();

	/**
	 * Agents: named profiles that tasks are started with.
	 * @return the operations
	 */
	ReactiveAgentOperations agents();

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
	 * Repositories.
	 * @return the operations
	 */
	ReactiveRepositoryOperations repositories();

	/**
	 * Pull requests.
	 * @return the operations
	 */
	ReactivePullRequestOperations pullRequests();

	/**
	 * Sandboxes.
	 * @return the operations
	 */
	ReactiveSandboxOperations sandboxes();

	/**
	 * Connections to other services.
	 * @return the operations
	 */
	ReactiveConnectionOperations connections();

	/**
	 * API tokens of the token's user. The public API does not list these operations.
	 * @return the operations
	 */
	ReactiveApiTokenOperations apiTokens();

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
	 * @return the response, empty for {@link Void}
	 */
	default <T> Mono<T> exchange(HttpMethod method, String path, List<?> variables, @Nullable Object body,
			Class<T> responseType) {
		return exchange(CodegenRequest.of(method, path, variables, body, responseType));
	}

	/**
	 * Send a request. Its {@link com.codegen.spring.exchange.Endpoint} says what limit it
	 * spends and whether it may be repeated.
	 * @param <T> the type of the response
	 * @param request the request
	 * @return the response, empty for {@link Void}
	 */
	<T> Mono<T> exchange(CodegenRequest<T> request);

	/**
	 * Watch the newest agent runs of the organization, for example to show a list that is
	 * always current. All subscribers of a client share one poll, every 3 seconds or, if
	 * the quota for polling allows no more, less often. A poll takes one request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}, and another one for each
	 * further 100 runs; these are read only every 30 seconds if all of them have ended.
	 * Nothing is polled while there is no subscriber.
	 * @param size the number of runs, 1 to 1,000
	 * @return emits the newest runs after the first poll and after each change. If they
	 * cannot be read, it emits the last known runs with the failure and keeps polling.
	 * Does not complete; fails only with a
	 * {@link com.codegen.spring.watch.WatcherClosedException} if the client is closed.
	 */
	Flux<NewestRuns> newestRuns(int size);

	/**
	 * The organization these operations act in: the one that was set, or the only one of
	 * the token. To find the latter takes one request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD} the first time.
	 * @return the organization's id; fails with {@link CodegenConfigurationException}
	 * when none is set and the token may not use exactly one
	 */
	Mono<Long> organizationId();

	/**
	 * Ask whether the client can work with Codegen. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}, and that of
	 * {@link #organizationId()}.
	 * @return the answer; a failing API makes an unhealthy one, not an error
	 */
	Mono<CodegenHealth> health();

	/**
	 * The same operations in another organization; connections and limits are shared.
	 * @param organizationId the organization's id
	 * @return the operations
	 */
	ReactiveCodegenOperations forOrganization(long organizationId);

}

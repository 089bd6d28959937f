package com.codegen.spring.task;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.GithubPullRequest;

/**
 * What is known of a task without asking the server.
 */
public interface TaskSnapshot {

	/**
	 * The agent run as it was read last.
	 * @return the run
	 */
	AgentRun run();

	/**
	 * The run's id.
	 * @return the id
	 */
	default long id() {
		return run().id();
	}

	/**
	 * The state.
	 * @return the normal form of the run's status
	 */
	default TaskStatus status() {
		return TaskStatus.of(run().status());
	}

	/**
	 * Whether the task has ended, well or not.
	 * @return {@code true} when it was completed, has failed or was cancelled
	 */
	default boolean isComplete() {
		return run().status().isTerminal();
	}

	/**
	 * Whether the task has ended with success.
	 * @return {@code true} when it was completed
	 */
	default boolean isSuccessful() {
		return run().status().isSuccessful();
	}

	/**
	 * Whether the task has ended without success and was not cancelled.
	 * @return {@code true} when it has failed
	 */
	default boolean isFailed() {
		return run().status().isFailed();
	}

	/**
	 * The agent's answer.
	 * @return the result, or {@code null} while there is none
	 */
	default @Nullable String result() {
		return run().result();
	}

	/**
	 * Why the task failed: the result of a failed run, or its status where it left none.
	 * The ERROR entries of the log tell more.
	 * @return the reason, or {@code null} unless the task has failed
	 */
	default @Nullable String error() {
		if (!isFailed()) {
			return null;
		}
		String result = result();
		return (result != null) ? result : "The agent run ended with status " + run().status();
	}

	/**
	 * When the run was started.
	 * @return the time, or {@code null} when the server did not tell
	 */
	default @Nullable Instant createdAt() {
		return run().createdAt();
	}

	/**
	 * The run's page, as the server sent it.
	 * @return the address, or {@code null} when the server did not tell
	 */
	default @Nullable String webUrl() {
		return run().webUrl();
	}

	/**
	 * The pull requests the run made.
	 * @return the pull requests, never {@code null}
	 */
	default List<GithubPullRequest> pullRequests() {
		return run().githubPullRequests();
	}

	/**
	 * The result of a success.
	 * @return the result, empty when the agent left none
	 * @throws TaskFailedException unless the task has ended with success
	 */
	default String getResultOrThrow() {
		if (!isSuccessful()) {
			throw new TaskFailedException(run());
		}
		String result = result();
		return (result != null) ? result : "";
	}

}

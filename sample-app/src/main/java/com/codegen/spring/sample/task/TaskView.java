package com.codegen.spring.sample.task;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import com.codegen.spring.agentrun.GithubPullRequest;
import com.codegen.spring.task.TaskSnapshot;
import com.codegen.spring.task.TaskStatus;

/**
 * A task as this service shows it.
 *
 * @param id the task's id
 * @param status its state
 * @param complete whether it has ended, well or not
 * @param successful whether it has ended well
 * @param result the agent's answer
 * @param error why it failed
 * @param webUrl its page at Codegen
 * @param createdAt when it was started
 * @param pullRequests what the agent made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TaskView(long id, TaskStatus status, boolean complete, boolean successful, @Nullable String result,
		@Nullable String error, @Nullable String webUrl, @Nullable Instant createdAt, List<PullRequest> pullRequests) {

	static TaskView of(TaskSnapshot task) {
		return new TaskView(task.id(), task.status(), task.isComplete(), task.isSuccessful(), task.result(),
				task.error(), task.webUrl(), task.createdAt(),
				task.pullRequests().stream().map(PullRequest::of).toList());
	}

	/**
	 * A pull request.
	 *
	 * @param id its id at Codegen
	 * @param title its title
	 * @param url its page
	 * @param headBranchName the branch it brings
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record PullRequest(long id, @Nullable String title, @Nullable String url, @Nullable String headBranchName) {

		private static PullRequest of(GithubPullRequest pullRequest) {
			return new PullRequest(pullRequest.id(), pullRequest.title(), pullRequest.url(),
					pullRequest.headBranchName());
		}

	}

}

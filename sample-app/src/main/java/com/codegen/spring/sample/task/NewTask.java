package com.codegen.spring.sample.task;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import com.codegen.spring.task.TaskRequest;

/**
 * What to start.
 *
 * @param prompt what the agent is to do
 * @param repoId the repository to work on
 * @param model the model to use
 * @param metadata anything to keep with the task
 */
record NewTask(String prompt, @Nullable Long repoId, @Nullable String model,
		@Nullable Map<String, @Nullable Object> metadata) {

	NewTask {
		Assert.hasText(prompt, "'prompt' must not be blank");
	}

	TaskRequest toRequest() {
		return new TaskRequest(this.prompt, this.repoId, this.model, null, List.of(),
				(this.metadata != null) ? this.metadata : Map.of());
	}

}

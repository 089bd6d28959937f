package com.codegen.spring.task;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import com.codegen.spring.agentrun.AgentEngine;
import com.codegen.spring.agentrun.CreateAgentRun;

/**
 * What to start a task with. Immutable: each {@code with} method gives a changed copy.
 * Its {@code toString} does not show the prompt.
 *
 * @param prompt what the agent is to do
 * @param repoId the repository's id, or {@code null} to let Codegen choose
 * @param model the model, or {@code null} for the organization's default
 * @param engine what runs the agent, or {@code null} for the default
 * @param images images as base64 data URIs
 * @param metadata any JSON, kept with the run
 */
public record TaskRequest(String prompt, @Nullable Long repoId, @Nullable String model, @Nullable AgentEngine engine,
		List<String> images, Map<String, @Nullable Object> metadata) {

	public TaskRequest {
		Assert.hasText(prompt, "'prompt' must not be empty");
		images = List.copyOf(images);
		metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
	}

	/**
	 * A task with nothing but a prompt.
	 * @param prompt what the agent is to do
	 * @return the request
	 */
	public static TaskRequest of(String prompt) {
		return new TaskRequest(prompt, null, null, null, List.of(), Map.of());
	}

	/**
	 * A copy for a repository.
	 * @param repoId the repository's id
	 * @return the copy
	 */
	public TaskRequest withRepoId(long repoId) {
		return new TaskRequest(this.prompt, repoId, this.model, this.engine, this.images, this.metadata);
	}

	/**
	 * A copy with a model.
	 * @param model the model
	 * @return the copy
	 */
	public TaskRequest withModel(String model) {
		return new TaskRequest(this.prompt, this.repoId, model, this.engine, this.images, this.metadata);
	}

	/**
	 * A copy with an engine.
	 * @param engine what runs the agent
	 * @return the copy
	 */
	public TaskRequest withEngine(AgentEngine engine) {
		return new TaskRequest(this.prompt, this.repoId, this.model, engine, this.images, this.metadata);
	}

	/**
	 * A copy with images.
	 * @param images images as base64 data URIs
	 * @return the copy
	 */
	public TaskRequest withImages(List<String> images) {
		return new TaskRequest(this.prompt, this.repoId, this.model, this.engine, images, this.metadata);
	}

	/**
	 * A copy with one more entry of metadata.
	 * @param key the entry's name
	 * @param value any value JSON can express
	 * @return the copy
	 */
	public TaskRequest withMetadata(String key, @Nullable Object value) {
		Map<String, @Nullable Object> extended = new LinkedHashMap<>(this.metadata);
		extended.put(key, value);
		return new TaskRequest(this.prompt, this.repoId, this.model, this.engine, this.images, extended);
	}

	/**
	 * A copy with a context, kept in the metadata under {@code context}.
	 * @param context what the task is about
	 * @return the copy
	 */
	public TaskRequest withContext(Map<String, ?> context) {
		return withMetadata("context", context);
	}

	/**
	 * A copy with a priority, kept in the metadata under {@code priority}.
	 * @param priority how urgent the task is
	 * @return the copy
	 */
	public TaskRequest withPriority(TaskPriority priority) {
		return withMetadata("priority", priority.name().toLowerCase(Locale.ROOT));
	}

	CreateAgentRun toCreateAgentRun() {
		return new CreateAgentRun(this.prompt, this.images.isEmpty() ? null : this.images,
				this.metadata.isEmpty() ? null : this.metadata, this.repoId, this.model, this.engine);
	}

	@Override
	public String toString() {
		return "TaskRequest[prompt=" + this.prompt.length() + " characters]";
	}

}

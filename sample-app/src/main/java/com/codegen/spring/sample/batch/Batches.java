package com.codegen.spring.sample.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import com.codegen.spring.sample.layout.Workspace;
import com.codegen.spring.task.TaskRequest;

/**
 * The batches that were started here, as long as this service runs.
 */
@Component
class Batches {

	private static final int MOST = 50;

	private static final int CONCURRENCY = 10;

	private final Map<String, Batch> batches = new LinkedHashMap<>();

	Batch start(Workspace workspace, List<TaskRequest> requests) {
		Batch batch = new Batch(UUID.randomUUID().toString(), workspace.organizationId(), requests);
		synchronized (this.batches) {
			this.batches.put(batch.id(), batch);
			this.batches.values().removeIf((other) -> this.batches.size() > MOST && other.isEnded());
		}
		batch.start(workspace.reactive(), CONCURRENCY);
		return batch;
	}

	@Nullable Batch find(String id) {
		synchronized (this.batches) {
			return this.batches.get(id);
		}
	}

}

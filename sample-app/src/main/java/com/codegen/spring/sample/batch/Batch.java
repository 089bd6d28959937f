package com.codegen.spring.sample.batch;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import com.codegen.spring.ReactiveCodegenOperations;
import com.codegen.spring.batch.BatchItem;
import com.codegen.spring.batch.BatchOptions;
import com.codegen.spring.batch.BatchProgress;
import com.codegen.spring.batch.BatchResult;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.sample.live.Changes;
import com.codegen.spring.task.TaskFailedException;
import com.codegen.spring.task.TaskRequest;

/**
 * Runs that were started together, and how far they have come.
 */
class Batch {

	private final String id;

	private final long organizationId;

	private final List<TaskRequest> requests;

	private final ConcurrentHashMap<Integer, BatchItem> items = new ConcurrentHashMap<>();

	private final CompletableFuture<Void> stop = new CompletableFuture<>();

	private final Changes changes = new Changes();

	private volatile @Nullable BatchProgress progress;

	private volatile boolean ended;

	Batch(String id, long organizationId, List<TaskRequest> requests) {
		this.id = id;
		this.organizationId = organizationId;
		this.requests = List.copyOf(requests);
	}

	void start(ReactiveCodegenOperations codegen, int concurrency) {
		BatchOptions options = BatchOptions.defaults()
			.withConcurrency(concurrency)
			.withProgress(this::accept)
			.withStop(this.stop);
		codegen.tasks().runAll(this.requests, options).doFinally((signal) -> end()).subscribe(this::accept);
	}

	private void accept(BatchResult result) {
		result.items().forEach((item) -> this.items.put(item.index(), item));
	}

	private void accept(BatchProgress current) {
		this.items.put(current.changed().index(), current.changed());
		this.progress = current;
		this.changes.tell();
	}

	private void end() {
		this.ended = true;
		this.changes.tell();
	}

	/**
	 * Start no more runs. Those that were started go on.
	 */
	void stop() {
		this.stop.complete(null);
	}

	Flux<Boolean> changes() {
		return this.changes.listen();
	}

	String id() {
		return this.id;
	}

	long organizationId() {
		return this.organizationId;
	}

	List<TaskRequest> requests() {
		return this.requests;
	}

	@Nullable BatchItem item(int index) {
		return this.items.get(index);
	}

	/**
	 * The prompts that led to nothing. One whose run goes on, or may, is not among them.
	 * @return the prompts in order
	 */
	List<String> failedPrompts() {
		return this.items.values()
			.stream()
			.filter(Batch::ledToNothing)
			.sorted(Comparator.comparingInt(BatchItem::index))
			.map((item) -> this.requests.get(item.index()).prompt())
			.toList();
	}

	private static boolean ledToNothing(BatchItem item) {
		CodegenException failure = item.failure();
		if (failure == null || item.run() != null) {
			return failure instanceof TaskFailedException;
		}
		return failure.getOutcome().isWithoutEffect();
	}

	@Nullable BatchProgress progress() {
		return this.progress;
	}

	boolean isEnded() {
		return this.ended;
	}

	boolean isStopped() {
		return this.stop.isDone();
	}

}

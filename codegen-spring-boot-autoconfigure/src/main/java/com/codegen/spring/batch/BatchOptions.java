package com.codegen.spring.batch;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * How to work on a batch. Immutable: each {@code with} method gives a changed copy.
 *
 * @param concurrency how many runs may be going on at once
 * @param timeout the longest wait for each run, or {@code null} for the default
 * ({@code codegen.watch.timeout})
 * @param progress hears of each change, or {@code null}
 * @param stop when it is completed, no more runs are started and the batch ends at once,
 * or {@code null}; what was started goes on
 */
public record BatchOptions(int concurrency, @Nullable Duration timeout, @Nullable Consumer<BatchProgress> progress,
		@Nullable CompletionStage<?> stop) {

	public BatchOptions {
		Assert.isTrue(concurrency > 0, "'concurrency' must be positive");
		Assert.isTrue(timeout == null || timeout.compareTo(Duration.ZERO) > 0, "'timeout' must be positive");
	}

	/**
	 * Up to 100 runs at once.
	 * @return the options
	 */
	public static BatchOptions defaults() {
		return new BatchOptions(100, null, null, null);
	}

	/**
	 * A copy with another concurrency.
	 * @param concurrency how many runs may be going on at once
	 * @return the copy
	 */
	public BatchOptions withConcurrency(int concurrency) {
		return new BatchOptions(concurrency, this.timeout, this.progress, this.stop);
	}

	/**
	 * A copy with another longest wait.
	 * @param timeout the longest wait for each run, from its start on
	 * @return the copy
	 */
	public BatchOptions withTimeout(Duration timeout) {
		return new BatchOptions(this.concurrency, timeout, this.progress, this.stop);
	}

	/**
	 * A copy that tells of each change. Blocking batches tell on the thread that waits,
	 * reactive ones on the client's own, where the consumer must return at once. What the
	 * consumer throws is logged and does not end the batch.
	 * @param progress hears of each change
	 * @return the copy
	 */
	public BatchOptions withProgress(Consumer<BatchProgress> progress) {
		return new BatchOptions(this.concurrency, this.timeout, progress, this.stop);
	}

	/**
	 * A copy that can be stopped.
	 * @param stop to be completed to stop
	 * @return the copy
	 */
	public BatchOptions withStop(CompletionStage<?> stop) {
		return new BatchOptions(this.concurrency, this.timeout, this.progress, stop);
	}

}

package com.codegen.spring.batch;

import java.time.Duration;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.batch.BatchItem.State;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.exchange.TimeSource;

/**
 * How far each run of a batch has come.
 */
final class BatchState {

	private final BatchItem[] items;

	private final long[] startedAt;

	private final Duration creationInterval;

	private final TimeSource time;

	private long timeTaken;

	private int ended;

	BatchState(int size, Duration creationInterval, TimeSource time) {
		this.items = new BatchItem[size];
		Arrays.setAll(this.items, (index) -> new BatchItem(index, State.WAITING, null, null));
		this.startedAt = new long[size];
		this.creationInterval = creationInterval;
		this.time = time;
	}

	synchronized BatchProgress note(int index, State state, @Nullable AgentRun run,
			@Nullable CodegenException failure) {
		BatchItem before = this.items[index];
		this.items[index] = new BatchItem(index, state, (run != null) ? run : before.run(), failure);
		if (state == State.RUNNING) {
			this.startedAt[index] = this.time.nanoTime();
		}
		else if (before.state() == State.RUNNING) {
			this.timeTaken += this.time.nanoTime() - this.startedAt[index];
			this.ended++;
		}
		return progress(this.items[index]);
	}

	private BatchProgress progress(BatchItem changed) {
		int waiting = count(State.WAITING);
		int running = count(State.RUNNING);
		Duration average = Duration.ofNanos((this.ended > 0) ? this.timeTaken / this.ended : 0);
		Duration remaining = (waiting + running > 0) ? this.creationInterval.multipliedBy(waiting).plus(average)
				: Duration.ZERO;
		return new BatchProgress(this.items.length,
				(int) Arrays.stream(this.items).filter((item) -> item.run() != null).count(), running,
				count(State.SUCCEEDED), count(State.FAILED), remaining, changed);
	}

	private int count(State state) {
		return (int) Arrays.stream(this.items).filter((item) -> item.state() == state).count();
	}

	synchronized BatchResult result() {
		return new BatchResult(Arrays.asList(this.items));
	}

}

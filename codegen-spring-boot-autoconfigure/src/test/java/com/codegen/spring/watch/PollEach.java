package com.codegen.spring.watch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

import com.codegen.spring.agentrun.ReactiveAgentRunOperations;
import com.codegen.spring.exchange.TimeSource;

/**
 * The usual way to wait for runs: one after the other is read, and again from the first
 * one on.
 */
final class PollEach {

	private final Queue<Long> runs = new ArrayDeque<>();

	private final ReactiveAgentRunOperations operations;

	private final TimeSource time;

	private final Duration pace;

	private final LongConsumer ended;

	/**
	 * A poller.
	 * @param operations reads the runs
	 * @param time waits
	 * @param pace the time between two requests
	 * @param ended hears of runs that have ended
	 */
	PollEach(ReactiveAgentRunOperations operations, TimeSource time, Duration pace, LongConsumer ended) {
		this.operations = operations;
		this.time = time;
		this.pace = pace;
		this.ended = ended;
	}

	void start() {
		this.time.scheduler().schedulePeriodically(this::poll, 0, this.pace.toNanos(), TimeUnit.NANOSECONDS);
	}

	void add(long id) {
		this.runs.add(id);
	}

	private void poll() {
		Long id = this.runs.poll();
		if (id != null) {
			this.operations.get(id).subscribe((run) -> {
				if (run.status().isTerminal()) {
					this.ended.accept(id);
				}
				else {
					this.runs.add(id);
				}
			});
		}
	}

}

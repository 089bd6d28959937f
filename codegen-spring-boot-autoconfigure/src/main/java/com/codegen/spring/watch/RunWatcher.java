package com.codegen.spring.watch;

import reactor.core.publisher.Flux;

import com.codegen.spring.agentrun.ReactiveAgentRunOperations;
import com.codegen.spring.exchange.TimeSource;

/**
 * Follows agent runs for all who wait for them, without holding a thread.
 */
public interface RunWatcher extends AutoCloseable {

	/**
	 * A watcher that polls.
	 * @param runs reads the runs
	 * @param interval how often
	 * @param time measures and waits
	 * @return the watcher
	 */
	static RunWatcher polling(ReactiveAgentRunOperations runs, PollInterval interval, TimeSource time) {
		return new PollingRunWatcher(runs, interval, time);
	}

	/**
	 * Follow a run. A poll that fails does not end it, except the first one of a run that
	 * the server refuses to show.
	 * @param runId the run's id
	 * @param options what is known of the run, and how often to look
	 * @return emits the run when it was first read and whenever it has changed, and
	 * completes when it has ended; fails with {@link WatcherClosedException} when the
	 * watcher is closed
	 */
	Flux<RunChange> watch(long runId, WatchOptions options);

	/**
	 * Let go of all who wait. The runs themselves go on.
	 */
	@Override
	void close();

}

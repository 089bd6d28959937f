package com.codegen.spring.watch;

import java.util.concurrent.ThreadLocalRandom;

import reactor.core.publisher.Flux;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.ReactiveAgentRunOperations;
import com.codegen.spring.exchange.TimeSource;

/**
 * Watches agent runs: polls them until they have ended and notifies all subscribers,
 * without blocking a thread.
 */
public interface RunWatcher extends AutoCloseable {

	/**
	 * A watcher that polls pages of runs if they show several watched runs, and single
	 * runs otherwise, within its quota.
	 * @param operations reads the runs
	 * @param interval the time between two polls of a run
	 * @param quota how many requests can be used for polling
	 * @param listener notified of changes and failures
	 * @param time measures and waits
	 * @return the watcher
	 */
	static RunWatcher polling(ReactiveAgentRunOperations operations, PollInterval interval, PollQuota quota,
			WatchListener listener, TimeSource time) {
		return new PollingRunWatcher(operations, interval, quota, listener, time,
				() -> ThreadLocalRandom.current().nextDouble());
	}

	/**
	 * Watch a run. A failed poll does not end the watch, unless the server rejects the
	 * first read of the run. Slow subscribers skip intermediate states: they receive one
	 * change from the last state they saw to the current one. All watched runs share a
	 * few requests of class {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @param runId the run's ID
	 * @param options what is known of the run, and how often to poll it
	 * @return emits the run after the first read and after each change, and completes
	 * when the run has ended; fails with {@link WatcherClosedException} if the watcher is
	 * closed
	 */
	Flux<RunChange> watch(long runId, WatchOptions options);

	/**
	 * Watch a run until it has ended and notify the listener, also without a subscriber.
	 * @param run the run as it was read most recently
	 */
	void watchUntilEnded(AgentRun run);

	/**
	 * Watch the newest runs of the organization. All subscribers share one poll, every 3
	 * seconds or, if the quota allows no more, less often. A poll takes one request of
	 * class {@link com.codegen.spring.exchange.RateClass#STANDARD}, and another one for
	 * each further 100 runs; these are read only every 30 seconds if all of them have
	 * ended. Nothing is polled while there is no subscriber.
	 * @param size the number of runs, 1 to 1,000
	 * @return emits the newest runs after the first poll and after each change, also when
	 * polls begin to fail or succeed again; does not complete, and fails only with
	 * {@link WatcherClosedException} if the watcher is closed. Slow subscribers skip
	 * intermediate states.
	 */
	Flux<NewestRuns> newest(int size);

	/**
	 * Poll the newest runs now if there is a subscriber, because a run was started or
	 * resumed.
	 */
	void refreshNewest();

	/**
	 * What the watcher is doing.
	 * @return the state
	 */
	WatchState state();

	/**
	 * Stop watching. All subscribers fail with a {@link WatcherClosedException}; the runs
	 * keep running.
	 */
	@Override
	void close();

}

package com.codegen.spring.watch;

import java.util.concurrent.ThreadLocalRandom;

import reactor.core.publisher.Flux;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.ReactiveAgentRunOperations;
import com.codegen.spring.exchange.TimeSource;

/**
 * Follows agent runs for all who wait for them, without holding a thread.
 */
public interface RunWatcher extends AutoCloseable {

	/**
	 * A watcher that polls: pages of runs where they show several that are followed, and
	 * single runs otherwise, within its quota.
	 * @param operations reads the runs
	 * @param interval how often to look at a run while the quota allows it
	 * @param quota how many requests may be spent
	 * @param listener hears of changes and failures
	 * @param time measures and waits
	 * @return the watcher
	 */
	static RunWatcher polling(ReactiveAgentRunOperations operations, PollInterval interval, PollQuota quota,
			WatchListener listener, TimeSource time) {
		return new PollingRunWatcher(operations, interval, quota, listener, time,
				() -> ThreadLocalRandom.current().nextDouble());
	}

	/**
	 * Follow a run. A look that fails does not end it, except the first one at a run that
	 * the server refuses to show. A subscriber that asks for less than there is gets the
	 * change from what it saw last to what is there now.
	 * @param runId the run's id
	 * @param options what is known of the run, and how often to look
	 * @return emits the run when it was first read and whenever it has changed, and
	 * completes when it has ended; fails with {@link WatcherClosedException} when the
	 * watcher is closed
	 */
	Flux<RunChange> watch(long runId, WatchOptions options);

	/**
	 * Follow a run until it has ended, for the listener.
	 * @param run the run as it was read last
	 */
	void follow(AgentRun run);

	/**
	 * What the watcher is doing.
	 * @return the state
	 */
	WatchState state();

	/**
	 * Let go of all who wait. The runs themselves go on.
	 */
	@Override
	void close();

}

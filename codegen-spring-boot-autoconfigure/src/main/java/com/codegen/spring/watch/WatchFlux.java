package com.codegen.spring.watch;

import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;

import com.codegen.spring.error.ErrorContext;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.exchange.BlockedThread;

/**
 * The changes of a run, watched while there is a subscriber.
 */
final class WatchFlux extends Flux<RunChange> {

	private static final ErrorContext FOLLOWED = ErrorContext.of("agent-run.watch", Outcome.APPLIED, false);

	private final PollingRunWatcher watcher;

	private final long runId;

	private final WatchOptions options;

	WatchFlux(PollingRunWatcher watcher, long runId, WatchOptions options) {
		this.watcher = watcher;
		this.runId = runId;
		this.options = options;
	}

	WatchOptions options() {
		return this.options;
	}

	@Override
	public void subscribe(CoreSubscriber<? super RunChange> actual) {
		BlockedThread.waitsFor(actual.currentContext(), FOLLOWED);
		WatchSubscription subscription = new WatchSubscription(actual, this);
		actual.onSubscribe(subscription);
		this.watcher.add(this.runId, subscription);
	}

	void remove(WatchSubscription subscription) {
		this.watcher.remove(this.runId, subscription);
	}

}

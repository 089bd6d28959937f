package com.codegen.spring.watch;

import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;

/**
 * The changes of a run for whoever subscribes.
 */
final class WatchFlux extends Flux<RunChange> {

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
		WatchSubscription subscription = new WatchSubscription(actual, this);
		actual.onSubscribe(subscription);
		this.watcher.add(this.runId, subscription);
	}

	void remove(WatchSubscription subscription) {
		this.watcher.remove(this.runId, subscription);
	}

}

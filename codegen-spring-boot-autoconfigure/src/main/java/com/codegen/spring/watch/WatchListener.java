package com.codegen.spring.watch;

import com.codegen.spring.exchange.Listeners;

/**
 * Notified of changes and failures of watched runs. Called on the poller's thread, so it
 * must not block. Its exceptions are logged and have no other effect.
 */
public interface WatchListener {

	/**
	 * A listener that does nothing.
	 */
	WatchListener NONE = new WatchListener() {
	};

	/**
	 * Called when a run was read for the first time or has changed, also to its end. The
	 * listener is notified of an end once, even if the run is watched again later; the
	 * last 10,000 ends are kept for this.
	 * @param change the change
	 */
	default void onChange(RunChange change) {
	}

	/**
	 * Called after a successful sweep.
	 * @param requests the number of requests it needed
	 */
	default void onSweep(int requests) {
	}

	/**
	 * Called after a failed sweep. All runs are still watched, and polled again later.
	 * @param failure the failure
	 */
	default void onFailure(WatchFailure failure) {
	}

	/**
	 * A listener that notifies this one and then another one, even if this one throws an
	 * exception.
	 * @param other the other one
	 * @return the listener
	 */
	default WatchListener andThen(WatchListener other) {
		WatchListener first = this;
		return new WatchListener() {

			@Override
			public void onChange(RunChange change) {
				Listeners.tell(() -> first.onChange(change));
				Listeners.tell(() -> other.onChange(change));
			}

			@Override
			public void onSweep(int requests) {
				Listeners.tell(() -> first.onSweep(requests));
				Listeners.tell(() -> other.onSweep(requests));
			}

			@Override
			public void onFailure(WatchFailure failure) {
				Listeners.tell(() -> first.onFailure(failure));
				Listeners.tell(() -> other.onFailure(failure));
			}

		};
	}

}

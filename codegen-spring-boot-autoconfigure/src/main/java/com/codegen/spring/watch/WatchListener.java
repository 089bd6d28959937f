package com.codegen.spring.watch;

import com.codegen.spring.exchange.Listeners;

/**
 * Hears what the poller finds. Called on the poller's thread: must return at once. What
 * it throws is logged and changes nothing.
 */
public interface WatchListener {

	/**
	 * A listener that does nothing.
	 */
	WatchListener NONE = new WatchListener() {
	};

	/**
	 * A run was read for the first time or has changed, perhaps to its end. An end is
	 * told of once, also when somebody waits for the run later; the last 10,000 are
	 * remembered.
	 * @param change the change
	 */
	default void onChange(RunChange change) {
	}

	/**
	 * A sweep went well.
	 * @param requests how many requests it took
	 */
	default void onSweep(int requests) {
	}

	/**
	 * A sweep failed. All waits go on, the next sweep comes later.
	 * @param failure what happened
	 */
	default void onFailure(WatchFailure failure) {
	}

	/**
	 * A listener that tells this one and then another one, whatever this one throws.
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

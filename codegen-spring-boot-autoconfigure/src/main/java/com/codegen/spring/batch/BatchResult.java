package com.codegen.spring.batch;

import java.util.List;

import com.codegen.spring.batch.BatchItem.State;

/**
 * What became of a batch.
 *
 * @param items the runs in the order they were asked for
 */
public record BatchResult(List<BatchItem> items) {

	public BatchResult {
		items = List.copyOf(items);
	}

	/**
	 * The runs in a state.
	 * @param state the state
	 * @return the runs, in order
	 */
	public List<BatchItem> in(State state) {
		return this.items.stream().filter((item) -> item.state() == state).toList();
	}

	/**
	 * Whether all runs have ended with success.
	 * @return {@code true} when they have
	 */
	public boolean isSuccessful() {
		return this.items.stream().allMatch((item) -> item.state() == State.SUCCEEDED);
	}

}

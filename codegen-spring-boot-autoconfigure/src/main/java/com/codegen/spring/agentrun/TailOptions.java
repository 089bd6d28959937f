package com.codegen.spring.agentrun;

import java.time.Duration;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * How to follow the log of a run. Immutable: each {@code with} method gives a changed
 * copy.
 *
 * @param from the index of the first entry; to go on after a restart, one more than the
 * last index seen
 * @param types only entries of these types; empty for all. The others are read all the
 * same
 * @param pollInterval the time between two looks while nothing is written, or
 * {@code null} for 2 s; a wish, as all tails of a client share the limit of class
 * {@link com.codegen.spring.exchange.RateClass#LOGS}
 */
public record TailOptions(int from, Set<LogMessageType> types, @Nullable Duration pollInterval) {

	public TailOptions {
		Assert.isTrue(from >= 0, "'from' must not be negative");
		Assert.isTrue(pollInterval == null || pollInterval.compareTo(Duration.ZERO) > 0,
				"'pollInterval' must be positive");
		types = Set.copyOf(types);
	}

	/**
	 * Everything from the first entry on.
	 * @return the options
	 */
	public static TailOptions fromStart() {
		return from(0);
	}

	/**
	 * Everything from an entry on.
	 * @param index the index of the entry, from 0
	 * @return the options
	 */
	public static TailOptions from(int index) {
		return new TailOptions(index, Set.of(), null);
	}

	/**
	 * A copy for some types of entries.
	 * @param types the types
	 * @return the copy
	 */
	public TailOptions withTypes(Set<LogMessageType> types) {
		return new TailOptions(this.from, types, this.pollInterval);
	}

	/**
	 * A copy with another time between two looks.
	 * @param pollInterval the time
	 * @return the copy
	 */
	public TailOptions withPollInterval(Duration pollInterval) {
		return new TailOptions(this.from, this.types, pollInterval);
	}

	boolean wants(AgentRunLog entry) {
		return this.types.isEmpty() || this.types.contains(entry.messageType());
	}

}

package com.codegen.spring.watch;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.agentrun.AgentRun;

/**
 * What is known of a watched run: its most recent state, its place in the list of all
 * runs, and whether it could be read. Guarded by the lock of its watcher. All times are
 * nanoseconds.
 */
final class KnownRun {

	private static final long UNKNOWN_RANK = Long.MIN_VALUE;

	private static final int MAX_MISSES = 3;

	static final int MAX_FAILURES = 20;

	private static final long EXCLUSION = Duration.ofMinutes(1).toNanos();

	private @Nullable AgentRun run;

	private Confirmation confirmation = Confirmation.NONE;

	private byte misses;

	private byte failures;

	private long since;

	private long listedFrom;

	private long rank = UNKNOWN_RANK;

	KnownRun(long now) {
		this.since = now;
		this.listedFrom = now;
	}

	/**
	 * The run as it was read most recently.
	 * @return the run, or {@code null} before the first successful poll
	 */
	@Nullable AgentRun run() {
		return this.run;
	}

	/**
	 * Replace the state by one that was read elsewhere. Responses to earlier requests are
	 * ignored from now on.
	 */
	void restart(AgentRun current, long now) {
		this.run = current;
		this.since = now;
		this.confirmation = Confirmation.NONE;
	}

	/**
	 * Whether a response is outdated because its request was sent before the run was
	 * restarted.
	 */
	boolean isOutdated(long asked) {
		return asked - this.since < 0;
	}

	/**
	 * Record the result of a poll.
	 * @param current the run as it was read
	 * @param listed whether a page has shown it
	 * @return the run as it is known now, or {@code null} if its end has to be confirmed
	 * by a request for the run itself
	 */
	@Nullable AgentRun update(AgentRun current, boolean listed) {
		boolean incomplete = listed && current.status().isTerminal() && current.result() == null;
		if (incomplete && this.confirmation != Confirmation.FAILED && !current.equals(this.run)) {
			this.confirmation = Confirmation.REQUIRED;
			return null;
		}
		AgentRun previous = this.run;
		AgentRun now = (previous != null) ? keepMetadata(current, previous) : current;
		this.run = now.equals(previous) ? previous : now;
		this.confirmation = Confirmation.NONE;
		this.failures = 0;
		return this.run;
	}

	/**
	 * A list can omit the metadata that the run was started with.
	 */
	private static AgentRun keepMetadata(AgentRun run, AgentRun previous) {
		return (run.metadata().isEmpty() && !previous.metadata().isEmpty()) ? run.withMetadata(previous.metadata())
				: run;
	}

	boolean isConfirmationRequired() {
		return this.confirmation == Confirmation.REQUIRED;
	}

	/**
	 * Record that a request for the run itself has failed.
	 * @param othersReadable whether other runs can be read, as far as is known
	 */
	void readFailed(boolean othersReadable) {
		if (othersReadable && this.failures < MAX_FAILURES) {
			this.failures++;
		}
		this.confirmation = (this.confirmation != Confirmation.NONE) ? Confirmation.FAILED : Confirmation.NONE;
	}

	/**
	 * Whether too many reads in a row have failed.
	 */
	boolean isUnreadable() {
		return this.failures >= MAX_FAILURES;
	}

	/**
	 * Record the rank at which a page has shown the run.
	 */
	void listedAt(long newRank) {
		this.rank = newRank;
		this.misses = 0;
	}

	/**
	 * Record that a page has not shown the run. After three such pages the run is
	 * excluded from lists.
	 */
	void missed(long now) {
		this.rank = UNKNOWN_RANK;
		this.misses++;
		if (this.misses >= MAX_MISSES) {
			excludeFromLists(now);
		}
	}

	/**
	 * Expect the run on no page for a minute, so that it is polled individually.
	 */
	void excludeFromLists(long now) {
		this.misses = 0;
		this.listedFrom = now + EXCLUSION;
	}

	/**
	 * Whether a page can be expected to show the run and to be sufficient.
	 */
	boolean isListed(long now) {
		return now - this.listedFrom >= 0 && !isConfirmationRequired();
	}

	/**
	 * Whether the run was started after the list was read, as far as is known.
	 */
	boolean isAdded(long id, RunPositions positions, long read) {
		return this.rank == UNKNOWN_RANK && this.since - read > 0 && positions.isNew(id);
	}

	/**
	 * Estimate how many runs precede this one in the list.
	 */
	long position(long id, RunPositions positions, int added) {
		return positions.position((this.rank != UNKNOWN_RANK) ? this.rank : positions.rank(id), added);
	}

	/**
	 * Whether an end that a list has shown without a result has to be confirmed by
	 * reading the run itself.
	 */
	private enum Confirmation {

		NONE, REQUIRED, FAILED

	}

}

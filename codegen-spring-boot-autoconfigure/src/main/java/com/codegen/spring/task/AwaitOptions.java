package com.codegen.spring.task;

import java.time.Duration;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import com.codegen.spring.watch.RunChange;

/**
 * How to wait for a task. Immutable: each {@code with} method gives a changed copy.
 *
 * @param timeout the longest wait; more than 100 years are 100 years
 * @param pollInterval the preferred constant time between two polls, or {@code null} for
 * the usual interval; it can be longer to stay within the quota share
 * @param progress hears of each change, or {@code null}
 * @param cancelOnTimeout whether to cancel the task when the wait was not long enough
 * @param acceptor decides when the wait is over
 */
public record AwaitOptions(Duration timeout, @Nullable Duration pollInterval, @Nullable Consumer<RunChange> progress,
		boolean cancelOnTimeout, AwaitAcceptor acceptor) {

	private static final Duration FOREVER = Duration.ofDays(36_500);

	public AwaitOptions {
		Assert.isTrue(timeout.compareTo(Duration.ZERO) > 0, "'timeout' must be positive");
		Assert.isTrue(pollInterval == null || pollInterval.compareTo(Duration.ZERO) > 0,
				"'pollInterval' must be positive");
		timeout = atMostForever(timeout);
		pollInterval = (pollInterval != null) ? atMostForever(pollInterval) : null;
	}

	/**
	 * Longer times cannot be counted in nanoseconds.
	 */
	private static Duration atMostForever(Duration time) {
		return (time.compareTo(FOREVER) < 0) ? time : FOREVER;
	}

	/**
	 * A wait that only has an end.
	 * @param timeout the longest wait
	 * @return the options
	 */
	public static AwaitOptions of(Duration timeout) {
		return new AwaitOptions(timeout, null, null, false, AwaitAcceptor.ended());
	}

	/**
	 * A copy with a preferred constant time between two polls. Polls can be further apart
	 * to stay within the quota share.
	 * @param pollInterval the time
	 * @return the copy
	 */
	public AwaitOptions withPollInterval(Duration pollInterval) {
		return new AwaitOptions(this.timeout, pollInterval, this.progress, this.cancelOnTimeout, this.acceptor);
	}

	/**
	 * A copy that tells of each change. A blocking wait tells on the thread that waits, a
	 * reactive one on the client's own, where the consumer must return at once. What the
	 * consumer throws is logged and does not end the wait.
	 * @param progress hears of it
	 * @return the copy
	 */
	public AwaitOptions withProgress(Consumer<RunChange> progress) {
		return tellingOf(progress);
	}

	AwaitOptions tellingOf(@Nullable Consumer<RunChange> consumer) {
		return new AwaitOptions(this.timeout, this.pollInterval, consumer, this.cancelOnTimeout, this.acceptor);
	}

	/**
	 * A copy that cancels the task when the wait was not long enough: see
	 * {@link Task#cancel()} for what that does.
	 * @return the copy
	 */
	public AwaitOptions withCancelOnTimeout() {
		return new AwaitOptions(this.timeout, this.pollInterval, this.progress, true, this.acceptor);
	}

	/**
	 * A copy that waits for something else than the end.
	 * @param acceptor decides when the wait is over
	 * @return the copy
	 */
	public AwaitOptions withAcceptor(AwaitAcceptor acceptor) {
		return new AwaitOptions(this.timeout, this.pollInterval, this.progress, this.cancelOnTimeout, acceptor);
	}

}

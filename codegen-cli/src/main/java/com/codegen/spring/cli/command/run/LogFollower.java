package com.codegen.spring.cli.command.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.agentrun.AgentRunLog;
import com.codegen.spring.agentrun.AgentRunLogs;
import com.codegen.spring.agentrun.AgentRunLogsQuery;
import com.codegen.spring.agentrun.AgentRunOperations;
import com.codegen.spring.agentrun.AgentRunStatus;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenNotFoundException;
import com.codegen.spring.page.Indexed;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.page.TailPage;
import com.codegen.spring.page.TailPosition;

/**
 * Reads the log of a run while it is written, each entry once, and some more times after
 * the end: what was written last may come behind it. The calling thread waits between two
 * looks and can be interrupted.
 */
final class LogFollower {

	private static final Duration USUAL = Duration.ofSeconds(2);

	private static final Duration SILENT = Duration.ofSeconds(5);

	private static final Duration SILENCE = Duration.ofMinutes(1);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final Duration LONGEST = Duration.ofSeconds(30);

	/** With the pauses between them, a quarter of an hour. */
	private static final int FAILED_LOOKS = 32;

	private static final Duration AFTER_END = Duration.ofMillis(1_700);

	/** With the pauses between them, more than 5 s without an entry. */
	private static final int LOOKS_AFTER_END = 3;

	private final AgentRunOperations runs;

	private final Clock clock;

	private final @Nullable Duration interval;

	LogFollower(AgentRunOperations runs, Clock clock, @Nullable Duration interval) {
		this.runs = runs;
		this.clock = clock;
		this.interval = interval;
	}

	/**
	 * Follow a run until it ends, or waits for a message, and no entry came for a while.
	 * An outage of some minutes does not end it, nor does a machine that was suspended:
	 * failed looks are counted.
	 * @param id the run's id
	 * @param from the first entry wanted
	 * @param deadline when to give up, or {@code null} for never
	 * @param listener hears of everything
	 * @return the last status
	 * @throws InterruptedException when the thread is interrupted
	 */
	AgentRunStatus follow(long id, int from, @Nullable Instant deadline, Listener listener)
			throws InterruptedException {
		TailPosition<AgentRunLog> position = AgentRunLogs.follow(from);
		Instant started = this.clock.instant();
		Instant heard = started;
		int failed = 0;
		int quiet = 0;
		while (true) {
			Look look = look(id, position.next(), started, failed);
			failed = (look != null) ? 0 : failed + 1;
			if (look == null) {
				pause(waitAfterFailure(failed), deadline);
				continue;
			}
			listener.onStatus(look.status());
			List<Indexed<AgentRunLog>> entries = position.accept(look.page());
			entries.forEach((entry) -> listener.onEntry(entry.index(), entry.item()));
			listener.onPage();
			heard = entries.isEmpty() ? heard : this.clock.instant();
			boolean more = position.hasMore(look.page());
			quiet = (look.isOver() && entries.isEmpty() && !more) ? quiet + 1 : 0;
			if (quiet > LOOKS_AFTER_END) {
				return look.status();
			}
			if (!more) {
				pause(look.isOver() ? shorter(interval(), AFTER_END) : waitAfter(heard), deadline);
			}
		}
	}

	/**
	 * The entries there are. A log may not be there although its run is.
	 */
	private @Nullable Look look(long id, PageRequest page, Instant started, int failed) {
		try {
			AgentRunLogs logs = this.runs.logs(id, AgentRunLogsQuery.of(page));
			return new Look(logs.status(), logs.toTailPage());
		}
		catch (CodegenNotFoundException ex) {
			return run(id, started);
		}
		catch (CodegenException ex) {
			return tolerate(ex, failed);
		}
	}

	private @Nullable Look run(long id, Instant started) {
		try {
			AgentRunStatus status = this.runs.get(id).status();
			return new Look(status, TailPage.empty(status.isTerminal()));
		}
		catch (CodegenNotFoundException ex) {
			if (this.clock.instant().isAfter(started.plus(PATIENCE))) {
				throw ex;
			}
			return null;
		}
		catch (CodegenException ex) {
			return tolerate(ex, 0);
		}
	}

	private static @Nullable Look tolerate(CodegenException failure, int failed) {
		if (!failure.isRetryable() || failed + 1 >= FAILED_LOOKS) {
			throw failure;
		}
		return null;
	}

	private Duration interval() {
		return (this.interval != null) ? this.interval : USUAL;
	}

	private Duration waitAfter(Instant heard) {
		boolean silent = Duration.between(heard, this.clock.instant()).compareTo(SILENCE) > 0;
		return (silent && this.interval == null) ? SILENT : interval();
	}

	private Duration waitAfterFailure(int failed) {
		return shorter(interval().multipliedBy(1L << Math.min(failed - 1, 10)), LONGEST);
	}

	private static Duration shorter(Duration one, Duration other) {
		return (one.compareTo(other) < 0) ? one : other;
	}

	private void pause(Duration wait, @Nullable Instant deadline) throws InterruptedException {
		Instant now = this.clock.instant();
		if (deadline != null && !now.isBefore(deadline)) {
			throw new FollowTimeoutException();
		}
		Duration left = (deadline != null) ? Duration.between(now, deadline) : wait;
		long millis = Math.max(1, Math.min(wait.toMillis(), left.toMillis()));
		if (new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS)) {
			throw new IllegalStateException("Nobody counts down");
		}
	}

	/**
	 * What was seen of a run and its log.
	 */
	private record Look(AgentRunStatus status, TailPage<AgentRunLog> page) {

		boolean isOver() {
			return this.status.isTerminal() || AgentRunStatus.PAUSED.equals(this.status);
		}

	}

	/**
	 * Hears of a run that is followed.
	 */
	interface Listener {

		/**
		 * The run has this status.
		 */
		void onStatus(AgentRunStatus status);

		/**
		 * There is a new entry.
		 */
		void onEntry(int index, AgentRunLog entry);

		/**
		 * There are no further entries for now.
		 */
		void onPage();

	}

	/**
	 * The run did not end in time.
	 */
	static final class FollowTimeoutException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}

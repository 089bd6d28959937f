package com.codegen.spring.cli.command.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import com.codegen.spring.page.PageRequest;

/**
 * Reads the log of a run while it is written, each entry once, and looks once more after
 * the end: what was written last may have come behind it. The calling thread waits
 * between two looks and can be interrupted.
 */
final class LogFollower {

	private static final Duration USUAL = Duration.ofSeconds(2);

	private static final Duration SILENT = Duration.ofSeconds(5);

	private static final Duration SILENCE = Duration.ofMinutes(1);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final Duration OUTAGE = Duration.ofMinutes(5);

	private final AgentRunOperations runs;

	private final Clock clock;

	private final @Nullable Duration interval;

	LogFollower(AgentRunOperations runs, Clock clock, @Nullable Duration interval) {
		this.runs = runs;
		this.clock = clock;
		this.interval = interval;
	}

	/**
	 * Follow a run until it ends, or waits for a message. An outage of some minutes does
	 * not end it: the run goes on, too.
	 * @param id the run's id
	 * @param from the first entry wanted
	 * @param deadline when to give up, or {@code null} for never
	 * @param listener hears of everything
	 * @return the last status
	 * @throws InterruptedException when the thread is interrupted
	 */
	AgentRunStatus follow(long id, int from, @Nullable Instant deadline, Listener listener)
			throws InterruptedException {
		int next = from;
		Instant heard = this.clock.instant();
		Instant started = heard;
		Instant answered = heard;
		boolean ended = false;
		while (true) {
			AgentRunLogs page = look(id, next, started, answered);
			if (page != null) {
				answered = this.clock.instant();
				listener.onStatus(page.status());
				for (AgentRunLog entry : page.logs()) {
					listener.onEntry(next++, entry);
				}
				listener.onPage();
				boolean over = page.status().isTerminal() || AgentRunStatus.PAUSED.equals(page.status());
				if (ended && over && page.logs().isEmpty()) {
					return page.status();
				}
				ended = over;
				if (!page.logs().isEmpty()) {
					heard = this.clock.instant();
				}
			}
			if (page == null || (!ended && page.logs().size() < PageRequest.MAX_LIMIT)) {
				pause(heard, deadline);
			}
		}
	}

	/**
	 * The entries there are. A log may not be there yet when its run is new.
	 */
	private @Nullable AgentRunLogs look(long id, int next, Instant started, Instant answered) {
		try {
			return this.runs.logs(id, AgentRunLogsQuery.of(new PageRequest(next, PageRequest.MAX_LIMIT)));
		}
		catch (CodegenNotFoundException ex) {
			if (this.clock.instant().isAfter(started.plus(PATIENCE))) {
				throw ex;
			}
			this.runs.get(id);
			return null;
		}
		catch (CodegenException ex) {
			if (!ex.isRetryable() || this.clock.instant().isAfter(answered.plus(OUTAGE))) {
				throw ex;
			}
			return null;
		}
	}

	private void pause(Instant heard, @Nullable Instant deadline) throws InterruptedException {
		Instant now = this.clock.instant();
		if (deadline != null && !now.isBefore(deadline)) {
			throw new FollowTimeoutException();
		}
		Duration usual = (Duration.between(heard, now).compareTo(SILENCE) > 0) ? SILENT : USUAL;
		Duration wait = (this.interval != null) ? this.interval : usual;
		Duration left = (deadline != null) ? Duration.between(now, deadline) : wait;
		long millis = Math.max(1, Math.min(wait.toMillis(), left.toMillis()));
		if (new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS)) {
			throw new IllegalStateException("Nobody counts down");
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

package com.codegen.spring.cli.command.run;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunLog;
import com.codegen.spring.agentrun.AgentRunStatus;
import com.codegen.spring.agentrun.StopAgentRun;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.output.LogPrinter;
import com.codegen.spring.cli.output.Printer;
import com.codegen.spring.cli.output.RunText;
import com.codegen.spring.error.CodegenInterruptedException;

/**
 * Prints the log of a run while it is written, and tells how the run ended.
 */
final class RunFollower {

	private static final Duration STOP_TIME = Duration.ofSeconds(5);

	private final Session session;

	private final LogOptions log;

	private final FollowOptions options;

	RunFollower(Session session, LogOptions log, FollowOptions options) {
		this.session = session;
		this.log = log;
		this.options = options;
	}

	/**
	 * Follow a run.
	 * @param run the run as it is known
	 * @param from the first entry to print
	 * @param withEnd whether the run itself belongs to the output
	 * @return how the command ends
	 */
	ExitCode follow(AgentRun run, int from, boolean withEnd) {
		Printing printing = new Printing(run);
		Instant deadline = (this.options.timeout != null) ? this.session.now().plus(this.options.timeout) : null;
		this.session.interrupts().begin();
		try {
			this.session.progress().show(RunText.words(run.status()));
			new LogFollower(this.session.client().agentRuns(), this.session.machine().clock(), this.options.interval)
				.follow(run.id(), from, deadline, printing);
			AgentRun ended = this.session.client().agentRuns().get(run.id());
			this.session.interrupts().end();
			return ended(ended, printing, withEnd);
		}
		catch (InterruptedException | CodegenInterruptedException ex) {
			return interrupted(run);
		}
		catch (LogFollower.FollowTimeoutException ex) {
			this.session.interrupts().end();
			this.session.progress().close();
			this.session
				.say("Run " + run.id() + " has not ended in time. It goes on: codegen logs " + run.id() + " --follow");
			return ExitCode.TIMEOUT;
		}
	}

	private ExitCode ended(AgentRun run, Printing printing, boolean withEnd) {
		this.session.progress().close();
		if (withEnd) {
			printing.end(run);
		}
		this.session.note(RunSummary.of(run, printing.length()));
		return run.status().isSuccessful() ? ExitCode.OK : ExitCode.RUN_FAILED;
	}

	private ExitCode interrupted(AgentRun run) {
		ExitCode signal = this.session.interrupts().end();
		this.session.progress().close();
		if (this.options.onInterrupt == FollowOptions.OnInterrupt.CANCEL) {
			this.session.say("Stopping run " + run.id() + "… (Ctrl-C again to leave it running)");
			stop(run.id());
		}
		else {
			this.session.say("Stopped following. Run " + run.id() + " goes on: codegen logs " + run.id()
					+ " --follow      Stop it: codegen cancel " + run.id());
		}
		return (signal != null) ? signal : ExitCode.INTERRUPTED;
	}

	private void stop(long id) {
		FutureTask<Void> stopping = new FutureTask<>(() -> this.session.client().agentRuns().ban(StopAgentRun.of(id)),
				null);
		Thread thread = new Thread(stopping, "codegen-stop");
		thread.setDaemon(true);
		thread.start();
		try {
			stopping.get(STOP_TIME.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException | ExecutionException | TimeoutException ex) {
			this.session.say("It is not known whether run " + id + " was stopped: codegen view " + id);
		}
	}

	/**
	 * Prints what is heard of a run.
	 */
	private final class Printing implements LogFollower.Listener {

		private final Printer printer = RunFollower.this.session.printer();

		private final LogPrinter entries;

		private @Nullable Instant first;

		private @Nullable Instant last;

		Printing(AgentRun run) {
			this.entries = LogPrinter.of(this.printer, RunFollower.this.session.terminal(),
					RunFollower.this.log.style().startingAt(run.createdAt()));
		}

		@Override
		public void onStatus(AgentRunStatus status) {
			RunFollower.this.session.progress().show(RunText.words(status));
		}

		@Override
		public void onEntry(int index, AgentRunLog entry) {
			Instant created = entry.createdAt();
			if (created != null) {
				this.first = (this.first != null) ? this.first : created;
				this.last = created;
			}
			if (RunFollower.this.log.matches(entry)) {
				this.entries.print(index, entry);
			}
		}

		@Override
		public void onPage() {
			this.printer.flush();
		}

		void end(AgentRun run) {
			this.entries.end(run);
			this.printer.flush();
		}

		@Nullable Duration length() {
			return (this.first != null && this.last != null) ? Duration.between(this.first, this.last) : null;
		}

	}

}

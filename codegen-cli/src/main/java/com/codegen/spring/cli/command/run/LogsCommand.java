package com.codegen.spring.cli.command.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunLog;
import com.codegen.spring.agentrun.AgentRunLogs;
import com.codegen.spring.agentrun.AgentRunLogsQuery;
import com.codegen.spring.cli.command.CodegenCommand;
import com.codegen.spring.cli.command.DurationConverter;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.error.CliException;
import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.output.LogPrinter;
import com.codegen.spring.cli.output.Printer;
import com.codegen.spring.page.PageRequest;

/**
 * Prints the log of a run.
 */
@Command(name = "logs", sortOptions = false,
		header = { "Print the log of a run.", "", "Examples:", "  codegen logs 4253",
				"  codegen logs 4253 --follow --type action,error", "  codegen logs 4253 --tail 20 --full",
				"  codegen logs 4253 --json=index,message_type", "" },
		description = { "", "With --json each entry is an object in a line of its own." })
public final class LogsCommand extends CodegenCommand {

	@Parameters(paramLabel = "RUN", description = "The run's id.")
	private long run;

	@Option(names = { "-f", "--follow" }, description = "Go on until the run ends.")
	private boolean follow;

	@Option(names = { "-n", "--tail" }, paramLabel = "N", description = "Only the newest N entries.")
	private @Nullable Integer tail;

	@Option(names = "--since", paramLabel = "TIME", converter = DurationConverter.class,
			description = "Only entries not older than this, such as 10m.")
	private @Nullable Duration since;

	@Mixin
	private final FollowOptions following = new FollowOptions();

	@Mixin
	private final LogOptions log = new LogOptions();

	public LogsCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		LogPrinter.Style style = this.log.style();
		if (this.tail != null && this.tail < 1) {
			throw CliException.usage("--tail must be at least 1.", "Example: codegen logs " + this.run + " --tail 20");
		}
		if (this.since != null) {
			this.log.since(session().now().minus(this.since));
		}
		session().progress().show("Reading the log of run " + this.run);
		if (this.follow) {
			AgentRun followed = client().agentRuns().get(this.run);
			int from = (this.tail != null) ? Math.max(0, entries() - this.tail) : 0;
			return new RunFollower(session(), this.log, this.following).follow(followed, from, false);
		}
		print(style);
		return ExitCode.OK;
	}

	private int entries() {
		AgentRunLogs logs = client().agentRuns().logs(this.run, AgentRunLogsQuery.of(PageRequest.first(1)));
		return Objects.requireNonNullElse(logs.totalLogs(), 0);
	}

	private void print(LogPrinter.Style style) {
		Printer printer = session().printer();
		Deque<Runnable> newest = new ArrayDeque<>();
		LogPrinter entries = null;
		int index = 0;
		while (true) {
			AgentRunLogs page = client().agentRuns()
				.logs(this.run, AgentRunLogsQuery.of(new PageRequest(index, PageRequest.MAX_LIMIT)));
			entries = (entries != null) ? entries
					: LogPrinter.of(printer, session().terminal(), style.startingAt(page.createdAt()));
			for (AgentRunLog entry : page.logs()) {
				int number = index++;
				LogPrinter target = entries;
				if (this.log.matches(entry)) {
					take(newest, () -> target.print(number, entry));
				}
			}
			if (isLast(page, index)) {
				break;
			}
		}
		newest.forEach(Runnable::run);
		printer.flush();
	}

	/**
	 * Whether there is no further page; where the server does not tell how many entries
	 * there are, a page that is not full is the last.
	 */
	private static boolean isLast(AgentRunLogs page, int read) {
		Integer total = page.totalLogs();
		return page.logs().isEmpty() || ((total != null) ? read >= total : page.logs().size() < PageRequest.MAX_LIMIT);
	}

	private void take(Deque<Runnable> newest, Runnable printing) {
		if (this.tail == null) {
			printing.run();
			return;
		}
		newest.addLast(printing);
		if (newest.size() > this.tail) {
			newest.removeFirst();
		}
	}

}

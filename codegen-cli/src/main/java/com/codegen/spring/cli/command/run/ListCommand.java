package com.codegen.spring.cli.command.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunQuery;
import com.codegen.spring.agentrun.AgentRunStatus;
import com.codegen.spring.agentrun.SourceType;
import com.codegen.spring.cli.command.CodegenCommand;
import com.codegen.spring.cli.command.JsonOption;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.error.CliException;
import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.output.JsonFields;
import com.codegen.spring.cli.output.RunText;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.task.TaskStatus;

/**
 * Lists runs.
 */
@Command(name = "list", sortOptions = false,
		header = { "List runs, newest first.", "", "Examples:", "  codegen list --status failed --limit 5",
				"  codegen list --mine --json=id,status,summary", "" },
		description = { "", "The API filters by user and source; status and text are looked for in",
				"the newest runs, as many as --scan says." })
public final class ListCommand extends CodegenCommand {

	@Option(names = "--status", paramLabel = "STATUS",
			description = "Only runs of this status: active, complete, failed, paused, stopped, or a status of the API.")
	private @Nullable String status;

	@Option(names = "--source", paramLabel = "SOURCE",
			description = "Only runs started this way, such as api or github.")
	private @Nullable String source;

	@Option(names = "--mine", description = "Only runs of the token's user.")
	private boolean mine;

	@Option(names = "--search", paramLabel = "TEXT", description = "Only runs with this text in id or title.")
	private @Nullable String search;

	@Option(names = { "-L", "--limit" }, paramLabel = "N", description = "Print at most this many (${DEFAULT-VALUE}).")
	private int limit = 20;

	@Option(names = "--scan", paramLabel = "N", description = "Look at this many at most (${DEFAULT-VALUE}).")
	private int scan = 500;

	@Mixin
	private final JsonOption json = new JsonOption();

	public ListCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		JsonFields fields = this.json.fields(AgentRun.class);
		if (this.limit < 1 || this.scan < 1) {
			throw CliException.usage("--limit and --scan must be at least 1.", "Example: codegen list --limit 5");
		}
		List<AgentRun> found = find();
		session().output(fields).table(RunTable.of(session().terminal(), session().now()), found);
		if (this.status == null && this.search == null && this.source == null && !this.mine) {
			session().runCache().remember(found);
		}
		return ExitCode.OK;
	}

	private List<AgentRun> find() {
		session().progress().show("Reading runs");
		boolean filtered = this.status != null || this.search != null;
		int size = filtered ? PageRequest.MAX_LIMIT : Math.min(this.limit, PageRequest.MAX_LIMIT);
		Long user = this.mine ? (Long) client().users().me().id() : null;
		SourceType sourceType = (this.source != null) ? SourceType.of(this.source.toUpperCase(Locale.ROOT)) : null;
		List<AgentRun> found = new ArrayList<>();
		int seen = 0;
		for (AgentRun run : client().agentRuns().all(new AgentRunQuery(user, sourceType, PageRequest.first(size)))) {
			if (seen == this.scan && filtered) {
				session().note("Searched the newest " + this.scan + " runs. Look further with --scan N.");
				break;
			}
			seen++;
			if (matches(run)) {
				found.add(run);
			}
			if (found.size() == this.limit) {
				break;
			}
		}
		return found;
	}

	private boolean matches(AgentRun run) {
		String text = this.search;
		boolean matchesText = text == null || String.valueOf(run.id()).contains(text)
				|| RunText.title(run).toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
		return matchesText && (this.status == null || hasStatus(run.status(), this.status));
	}

	private static boolean hasStatus(AgentRunStatus status, String wanted) {
		TaskStatus group = TaskStatus.of(status);
		return switch (wanted.toLowerCase(Locale.ROOT)) {
			case "active", "running" -> group == TaskStatus.RUNNING || group == TaskStatus.PENDING;
			case "complete", "completed" -> group == TaskStatus.COMPLETED;
			case "failed" -> group == TaskStatus.FAILED;
			case "stopped", "cancelled" -> group == TaskStatus.CANCELLED;
			default -> status.equals(AgentRunStatus.of(wanted));
		};
	}

}

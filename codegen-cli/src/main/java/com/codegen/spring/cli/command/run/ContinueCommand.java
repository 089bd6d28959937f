package com.codegen.spring.cli.command.run;

import java.nio.file.Path;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunLogs;
import com.codegen.spring.agentrun.AgentRunLogsQuery;
import com.codegen.spring.agentrun.ResumeAgentRun;
import com.codegen.spring.cli.command.CodegenCommand;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.output.JsonFields;
import com.codegen.spring.page.PageRequest;

/**
 * Sends a message to a run.
 */
@Command(name = "continue", sortOptions = false,
		header = { "Send a message to a run and follow what it does next.", "", "Examples:",
				"  codegen continue 4253 \"Also cover the empty list\"", "  codegen continue 4253 - < review.md", "" })
public final class ContinueCommand extends CodegenCommand {

	private static final String EXAMPLE = "codegen continue 4253 \"Also cover the empty list\"";

	@Parameters(index = "0", paramLabel = "RUN", description = "The run's id.")
	private long run;

	@Parameters(index = "1", arity = "0..1", paramLabel = "MESSAGE",
			description = "What to say; - reads standard input. Without one an editor opens.")
	private @Nullable String message;

	@Option(names = "--file", paramLabel = "FILE", description = "Read the message from a file.")
	private @Nullable Path file;

	@Option(names = "--follow", negatable = true, defaultValue = "true", fallbackValue = "true",
			description = "Follow the new entries, as is the default; or print the run's id only.")
	private boolean follow;

	@Mixin
	private final FollowOptions following = new FollowOptions();

	@Mixin
	private final LogOptions log = new LogOptions();

	public ContinueCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		JsonFields fields = this.follow ? this.log.style().json() : this.log.fields(AgentRun.class);
		int from;
		AgentRun continued;
		try (PromptSource source = new PromptSource(session(), this.message, this.file, EXAMPLE)) {
			String text = source.read();
			from = this.follow ? entries() : 0;
			continued = Creation.send(session(), "Sending the message",
					() -> client().agentRuns().resume(ResumeAgentRun.of(this.run, text)));
			source.sent();
		}
		session().note("Run " + this.run + " goes on");
		if (!this.follow) {
			session().output(fields).result(continued, String.valueOf(continued.id()));
			return ExitCode.OK;
		}
		return new RunFollower(session(), this.log, this.following).follow(continued, from, true);
	}

	private int entries() {
		AgentRunLogs logs = client().agentRuns().logs(this.run, AgentRunLogsQuery.of(PageRequest.first(1)));
		return Objects.requireNonNullElse(logs.totalLogs(), 0);
	}

}

package com.codegen.spring.cli.command.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import com.codegen.spring.agentrun.AgentEngine;
import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.cli.command.CodegenCommand;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.error.CliException;
import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.output.JsonFields;
import com.codegen.spring.cli.terminal.ControlText;
import com.codegen.spring.repository.Repository;
import com.codegen.spring.task.TaskRequest;

/**
 * Starts a run.
 */
@Command(name = "run", sortOptions = false,
		header = { "Start an agent run and follow its log.", "", "Examples:",
				"  codegen run \"Fix the flaky retry test\"", "  codegen run --repo acme/payments-api --file task.md",
				"  git diff | codegen run -", "  id=$(codegen run --no-follow \"Update the changelog\")", "" },
		description = { "", "With --json the entries of the log are printed as JSON lines and the run",
				"as the last line; with --no-follow, only the run." })
public final class RunCommand extends CodegenCommand {

	private static final String EXAMPLE = "codegen run \"Fix the flaky retry test\"";

	@Parameters(arity = "0..1", paramLabel = "PROMPT",
			description = "What the agent is to do; - reads standard input. Without one an editor opens.")
	private @Nullable String prompt;

	@Option(names = "--file", paramLabel = "FILE", description = "Read the prompt from a file.")
	private @Nullable Path file;

	@Option(names = "--agent", paramLabel = "NAME", description = "Start it with this agent: codegen agents list.")
	private @Nullable String agent;

	@Option(names = "--repo", paramLabel = "REPO", description = "The repository, by id or as owner/name.")
	private @Nullable String repository;

	@Option(names = "--model", paramLabel = "MODEL", description = "The model.")
	private @Nullable String model;

	@Option(names = "--engine", paramLabel = "ENGINE", description = "What runs it: codegen or claude_code.")
	private @Nullable String engine;

	@Option(names = "--metadata", paramLabel = "KEY=VALUE", description = "Keep this with the run.")
	private Map<String, String> metadata = new LinkedHashMap<>();

	@Option(names = "--follow", negatable = true, defaultValue = "true", fallbackValue = "true",
			description = "Follow the log, as is the default; or print the run's id only.")
	private boolean follow;

	@Mixin
	private final FollowOptions following = new FollowOptions();

	@Mixin
	private final LogOptions log = new LogOptions();

	public RunCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		JsonFields fields = this.follow ? this.log.style().json() : this.log.fields(AgentRun.class);
		AgentRun run = start();
		session().note("Run " + run.id() + " started  "
				+ run.safeWebUrl().map((url) -> ControlText.line(url.toString())).orElse(""));
		if (!this.follow) {
			session().output(fields).result(run, String.valueOf(run.id()));
			return ExitCode.OK;
		}
		return new RunFollower(session(), this.log, this.following).follow(run, 0, true);
	}

	private AgentRun start() {
		try (PromptSource source = new PromptSource(session(), this.prompt, this.file, EXAMPLE)) {
			TaskRequest request = request(source.read());
			AgentRun run = Creation.send(session(), "Starting run", () -> ((this.agent != null)
					? client().agents().run(this.agent, request) : client().tasks().run(request))
				.run());
			source.sent();
			return run;
		}
	}

	private TaskRequest request(String text) {
		TaskRequest request = TaskRequest.of(text);
		if (this.repository != null) {
			request = request.withRepoId(repositoryId(this.repository));
		}
		if (this.model != null) {
			request = request.withModel(this.model);
		}
		if (this.engine != null) {
			request = request.withEngine(AgentEngine.of(this.engine));
		}
		for (Map.Entry<String, String> entry : this.metadata.entrySet()) {
			request = request.withMetadata(entry.getKey(), entry.getValue());
		}
		return request;
	}

	private long repositoryId(String name) {
		if (name.matches("[0-9]{1,18}")) {
			return Long.parseLong(name);
		}
		return client().repositories()
			.all()
			.stream()
			.filter((candidate) -> name.equalsIgnoreCase(candidate.fullName())
					|| name.equalsIgnoreCase(candidate.name()))
			.findFirst()
			.map(Repository::id)
			.orElseThrow(() -> CliException.failed("no repository is called '" + name + "'.",
					"See what there is: codegen repos"));
	}

}

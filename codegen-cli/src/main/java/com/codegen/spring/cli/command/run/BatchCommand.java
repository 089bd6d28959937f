package com.codegen.spring.cli.command.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.batch.BatchItem;
import com.codegen.spring.batch.BatchOptions;
import com.codegen.spring.batch.BatchProgress;
import com.codegen.spring.batch.BatchResult;
import com.codegen.spring.cli.command.CodegenCommand;
import com.codegen.spring.cli.command.JsonOption;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.error.CliException;
import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.machine.TextInput;
import com.codegen.spring.cli.output.Column;
import com.codegen.spring.cli.output.JsonFields;
import com.codegen.spring.cli.output.Table;
import com.codegen.spring.cli.output.Times;
import com.codegen.spring.cli.terminal.Color;
import com.codegen.spring.error.CodegenAccessDeniedException;
import com.codegen.spring.error.CodegenAuthenticationException;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenOrganizationException;
import com.codegen.spring.task.TaskRequest;
import com.codegen.spring.task.TaskStatus;

/**
 * Runs many prompts.
 */
@Command(name = "batch", sortOptions = false,
		header = { "Run many prompts and print their results in order.", "", "Examples:", "  codegen batch prompts.txt",
				"  seq -f 'Review PR #%g' 1 40 | codegen batch - --concurrency 5 --json", "" },
		description = { "", "Each line is a prompt; empty lines and lines that begin with # do not count.",
				"The first Ctrl-C starts no further runs and prints what is known; runs that", "were started go on." })
public final class BatchCommand extends CodegenCommand {

	private static final Set<TaskStatus> GOING = EnumSet.of(TaskStatus.PENDING, TaskStatus.RUNNING);

	private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofDays(365);

	@Parameters(paramLabel = "FILE", description = "A file with a prompt in each line; - reads standard input.")
	private String file = "-";

	@Option(names = "--concurrency", paramLabel = "N", description = "At most this many at once (${DEFAULT-VALUE}).")
	private int concurrency = 10;

	@Option(names = "--repo", paramLabel = "ID", description = "The id of the repository.")
	private @Nullable Long repository;

	@Option(names = "--model", paramLabel = "MODEL", description = "The model.")
	private @Nullable String model;

	@Mixin
	private final WaitOptions following = new WaitOptions();

	@Mixin
	private final JsonOption json = new JsonOption();

	public BatchCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		JsonFields fields = this.json.fields(Line.class);
		List<String> prompts = PromptSource.lines(read()).toList();
		if (prompts.isEmpty() || this.concurrency < 1) {
			throw CliException.usage(prompts.isEmpty() ? "There is no prompt." : "--concurrency must be at least 1.",
					"Example: codegen batch prompts.txt --concurrency 5");
		}
		session().lookEvery(this.following.interval);
		BatchResult result = run(prompts);
		ExitCode signal = session().interrupts().end();
		session().output(fields)
			.table(table(),
					IntStream.range(0, prompts.size())
						.mapToObj((index) -> Line.of(prompts.get(index), result.items().get(index)))
						.toList());
		return ended(result, signal);
	}

	private BatchResult run(List<String> prompts) {
		CompletableFuture<@Nullable Void> stop = new CompletableFuture<>();
		session().interrupts().begin(() -> stop.complete(null));
		session().progress().show("Starting " + prompts.size() + " runs");
		BatchOptions options = BatchOptions.defaults()
			.withConcurrency(this.concurrency)
			.withTimeout(Objects.requireNonNullElse(this.following.timeout, AS_LONG_AS_IT_TAKES))
			.withStop(stop)
			.withProgress((progress) -> {
				if (isRefused(progress.changed())) {
					stop.complete(null);
				}
				show(progress);
			});
		return client().tasks().runAll(prompts.stream().map(this::request).toList(), options);
	}

	/**
	 * Whether no prompt of the batch can be sent, because all would be refused like this
	 * one.
	 */
	private static boolean isRefused(BatchItem item) {
		return item.run() == null && (item.failure() instanceof CodegenAuthenticationException
				|| item.failure() instanceof CodegenAccessDeniedException
				|| item.failure() instanceof CodegenOrganizationException);
	}

	private ExitCode ended(BatchResult result, @Nullable ExitCode signal) {
		List<String> going = result.items()
			.stream()
			.flatMap((item) -> Stream.ofNullable(item.run()))
			.filter((run) -> GOING.contains(TaskStatus.of(run.status())))
			.map((run) -> String.valueOf(run.id()))
			.toList();
		if (!going.isEmpty()) {
			session().say("Runs that go on: codegen watch " + String.join(" ", going));
		}
		if (signal != null) {
			return signal;
		}
		result.items().stream().filter(BatchCommand::isRefused).findFirst().ifPresent((item) -> refuse(result, item));
		return result.isSuccessful() ? ExitCode.OK : going.isEmpty() ? ExitCode.RUN_FAILED : ExitCode.TIMEOUT;
	}

	private void refuse(BatchResult result, BatchItem refused) {
		int waiting = result.in(BatchItem.State.WAITING).size();
		if (waiting > 0) {
			session().say(((waiting == 1) ? "1 prompt was" : waiting + " prompts were") + " not sent.");
		}
		throw Objects.requireNonNull(refused.failure());
	}

	private void show(BatchProgress progress) {
		AgentRun run = progress.changed().run();
		if (run != null && progress.changed().state() != BatchItem.State.RUNNING) {
			session().note("Run " + run.id() + " ended: " + progress.done() + " of " + progress.total());
		}
		session().progress()
			.show(progress.running() + " running, " + progress.done() + " of " + progress.total() + " done, about "
					+ Times.length(progress.remaining()) + " left");
	}

	private TaskRequest request(String prompt) {
		TaskRequest request = TaskRequest.of(prompt);
		request = (this.repository != null) ? request.withRepoId(this.repository) : request;
		return (this.model != null) ? request.withModel(this.model) : request;
	}

	private String read() {
		return this.file.equals("-") ? TextInput.all(session().machine().streams().in())
				: TextInput.of(Path.of(this.file));
	}

	private static Table<Line> table() {
		return new Table<>(List.of(
				Column.<Line>of("STATE", Line::state)
					.color((line) -> line.state().equals("succeeded") ? Color.GREEN
							: line.state().equals("failed") ? Color.RED : Color.DIM),
				Column.of("RUN", (line) -> Objects.toString(line.id(), "")), Column.of("PROMPT", Line::prompt).cut(),
				Column.<Line>of("RESULT", (line) -> Objects.requireNonNullElse(line.result(), "")).cut()), "");
	}

	/**
	 * What became of a prompt.
	 *
	 * @param index its place, from 0
	 * @param prompt the prompt
	 * @param state {@code waiting}, {@code running}, {@code succeeded} or {@code failed}
	 * @param id the run's id, or {@code null} when none was started
	 * @param status the run's status
	 * @param result the agent's answer, or why there is none
	 * @param webUrl the run's page
	 */
	record Line(int index, String prompt, String state, @Nullable Long id, @Nullable String status,
			@Nullable String result, @Nullable String webUrl) {

		static Line of(String prompt, BatchItem item) {
			AgentRun run = item.run();
			CodegenException failure = item.failure();
			String reason = (failure != null) ? failure.getMessage() : null;
			return new Line(item.index(), prompt, item.state().name().toLowerCase(Locale.ROOT),
					(run != null) ? (Long) run.id() : null, (run != null) ? run.status().code() : null,
					(run != null && run.result() != null) ? run.result() : reason, (run != null) ? run.webUrl() : null);
		}

	}

}

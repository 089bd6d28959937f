package com.codegen.spring.cli.command.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import reactor.core.publisher.Flux;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.cli.command.CodegenCommand;
import com.codegen.spring.cli.command.JsonOption;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.output.JsonFields;
import com.codegen.spring.cli.output.RunLine;
import com.codegen.spring.task.ReactiveTaskOperations;
import com.codegen.spring.watch.RunChange;

/**
 * Watches several runs.
 */
@Command(name = "watch", sortOptions = false,
		header = { "Watch several runs until all have ended.", "", "Examples:", "  codegen watch 4253 4254 4255",
				"  codegen watch $(codegen list --status active | cut -f2)", "" },
		description = { "", "Prints a line whenever a run has another status. Ends with 0 only when all",
				"runs have ended with success." })
public final class WatchCommand extends CodegenCommand {

	@Parameters(arity = "1..*", paramLabel = "RUN", description = "The runs' ids.")
	private List<Long> runs = new ArrayList<>();

	@Mixin
	private final WaitOptions following = new WaitOptions();

	@Mixin
	private final JsonOption json = new JsonOption();

	public WatchCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		JsonFields fields = this.json.fields(AgentRun.class);
		session().lookEvery(this.following.interval);
		ReactiveTaskOperations tasks = client().reactive().tasks();
		Flux<RunChange> changes = Flux.merge(Flux.fromIterable(this.runs).distinct().map(tasks::changes), 256);
		if (this.following.timeout != null) {
			changes = changes.take(this.following.timeout);
		}
		Map<Long, AgentRun> known = new LinkedHashMap<>();
		session().interrupts().begin();
		try {
			session().progress().show("Watching " + this.runs.size() + " runs");
			for (RunChange change : changes.toIterable()) {
				note(change, known, fields);
			}
		}
		catch (RuntimeException ex) {
			ExitCode signal = session().interrupts().end();
			if (signal == null) {
				throw ex;
			}
			session().progress().close();
			session().say("Stopped watching. The runs go on: codegen watch " + ids());
			return signal;
		}
		session().interrupts().end();
		return ended(known);
	}

	private void note(RunChange change, Map<Long, AgentRun> known, @Nullable JsonFields fields) {
		known.put(change.run().id(), change.run());
		if (change.isStatusChange()) {
			session().printer().line(RunLine.of(change.run(), session().terminal(), fields));
			session().printer().flush();
		}
		long ended = known.values().stream().filter((run) -> run.status().isTerminal()).count();
		session().progress().show(ended + " of " + this.runs.size() + " have ended");
	}

	private ExitCode ended(Map<Long, AgentRun> known) {
		session().progress().close();
		if (known.values().stream().filter((run) -> run.status().isTerminal()).count() < this.runs.stream()
			.distinct()
			.count()) {
			session().say("Not all runs have ended in time. They go on: codegen watch " + ids());
			return ExitCode.TIMEOUT;
		}
		boolean successful = known.values().stream().allMatch((run) -> run.status().isSuccessful());
		return successful ? ExitCode.OK : ExitCode.RUN_FAILED;
	}

	private String ids() {
		return String.join(" ", this.runs.stream().map(String::valueOf).toList());
	}

}

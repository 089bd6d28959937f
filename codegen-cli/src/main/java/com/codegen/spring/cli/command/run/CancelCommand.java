package com.codegen.spring.cli.command.run;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.StopAgentRun;
import com.codegen.spring.cli.command.CodegenCommand;
import com.codegen.spring.cli.command.Confirmation;
import com.codegen.spring.cli.command.JsonOption;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.output.JsonFields;
import com.codegen.spring.cli.output.RunText;

/**
 * Stops a run, and every other agent on its pull request.
 */
@Command(name = "cancel", sortOptions = false,
		header = { "Stop a run and every other agent on its pull request.", "", "Examples:", "  codegen cancel 4254",
				"  codegen cancel 4254 --yes", "  codegen cancel 4254 --undo", "" },
		description = { "", "The API cannot stop a single run: all agents of the run's pull request are",
				"stopped and its checks are ignored until --undo allows them again." })
public final class CancelCommand extends CodegenCommand {

	@Parameters(paramLabel = "RUN", description = "The run's id.")
	private long run;

	@Option(names = { "-y", "--yes" }, description = "Do not ask.")
	private boolean yes;

	@Option(names = "--undo", description = "Allow the checks of the pull request again.")
	private boolean undo;

	@Mixin
	private final JsonOption json = new JsonOption();

	public CancelCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		JsonFields fields = this.json.fields(Stopped.class);
		if (this.undo) {
			client().agentRuns().unban(StopAgentRun.of(this.run));
			session().note("Checks of run " + this.run + " are allowed again.");
			return done(fields, false, "allowed");
		}
		AgentRun found = client().agentRuns().get(this.run);
		if (found.status().isTerminal()) {
			session().note("Run " + this.run + " has already ended ("
					+ RunText.words(found.status()).toLowerCase(Locale.ROOT) + "). Nothing was stopped.");
			return done(fields, false, "unchanged");
		}
		if (!this.yes && !Confirmation.of(session(),
				"This stops run " + this.run
						+ " and every other agent on the same pull request, and ignores its checks. Stop?",
				"codegen cancel " + this.run + " --yes")) {
			session().note("Nothing was stopped.");
			return ExitCode.OK;
		}
		client().agentRuns().ban(StopAgentRun.of(this.run));
		session()
			.note("Run " + this.run + " was asked to stop. Allow checks again: codegen cancel " + this.run + " --undo");
		return done(fields, true, "ignored");
	}

	private ExitCode done(@Nullable JsonFields fields, boolean stopped, String checks) {
		session().output(fields).result(new Stopped(this.run, stopped, checks), "");
		return ExitCode.OK;
	}

	/**
	 * What was done.
	 *
	 * @param id the run's id
	 * @param stopped whether it was asked to stop
	 * @param checks {@code ignored}, {@code allowed} or {@code unchanged}
	 */
	record Stopped(long id, boolean stopped, String checks) {
	}

}

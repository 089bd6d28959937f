package com.codegen.spring.test.simulation.run;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.test.simulation.account.RepositoryEndpoints;
import com.codegen.spring.test.simulation.rest.Call;
import com.codegen.spring.test.simulation.rest.Rejection;
import com.codegen.spring.test.simulation.rest.Reply;

/**
 * Starts runs for jobs of a fixed kind: generating setup commands, analyzing sandbox
 * logs.
 */
public final class AgentJobEndpoints {

	/** The last one; those from 1 to 98 have logs. */
	private static final long SANDBOX_WITHOUT_LOGS = 99;

	private final RunRegistry runs;

	private final RunViews views;

	private final RepositoryEndpoints repositories;

	private final long userId;

	public AgentJobEndpoints(RunRegistry runs, RunViews views, RepositoryEndpoints repositories, long userId) {
		this.runs = runs;
		this.views = views;
		this.repositories = repositories;
		this.userId = userId;
	}

	/**
	 * Start finding the setup commands of a repository.
	 * @param call the input
	 * @return the run that does it
	 */
	public Object generateSetupCommands(Call call) {
		long organization = call.organization();
		long repository = call.body().integer("repo_id");
		String prompt = call.body().optionalText("prompt");
		call.body().optionalText("trigger_source");
		call.verify();
		this.repositories.require(repository);
		SimulatedRun run = start(call, organization, "SETUP_COMMANDS", setupPrompt(repository, prompt));
		return new SetupCommands(run.id(), this.views.status(run, call.now()), this.views.url(run));
	}

	/**
	 * Start analyzing the logs of a sandbox. There are sandboxes 1 to 99, and the last
	 * one has no logs.
	 * @param call the input
	 * @return the run that does it
	 */
	public Object analyzeLogs(Call call) {
		long organization = call.organization();
		long sandbox = call.pathId("sandbox_id");
		call.verify();
		requireLogs(sandbox);
		SimulatedRun run = start(call, organization, "API", "Explain the set-up logs of sandbox " + sandbox + ".");
		return new LogAnalysis(run.id(), this.views.status(run, call.now()),
				"An agent reads the logs of sandbox " + sandbox + ".");
	}

	private static void requireLogs(long sandbox) {
		if (sandbox <= 0 || sandbox > SANDBOX_WITHOUT_LOGS) {
			throw new Rejection(Reply.detail(404, "Sandbox not found"));
		}
		if (sandbox == SANDBOX_WITHOUT_LOGS) {
			throw new Rejection(Reply.detail(400, "No logs available for analysis"));
		}
	}

	private String setupPrompt(long repository, @Nullable String prompt) {
		String base = "Find the setup commands of " + this.repositories.fullName(repository) + ".";
		return (prompt != null) ? base + " " + prompt : base;
	}

	private SimulatedRun start(Call call, long organization, String sourceType, String prompt) {
		return this.runs.create(NewRun.of(organization, this.userId, sourceType, prompt), call.now());
	}

	record SetupCommands(long agentRunId, String status, String url) {
	}

	record LogAnalysis(long agentRunId, String status, String message) {
	}

}

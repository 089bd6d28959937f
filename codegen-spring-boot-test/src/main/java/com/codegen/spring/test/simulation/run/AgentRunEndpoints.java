package com.codegen.spring.test.simulation.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.test.simulation.rest.Body;
import com.codegen.spring.test.simulation.rest.Call;
import com.codegen.spring.test.simulation.rest.Page;
import com.codegen.spring.test.simulation.rest.Slice;
import com.codegen.spring.test.simulation.run.RunPhase.TimedEntry;

/**
 * Creates, shows, resumes and stops runs.
 */
public final class AgentRunEndpoints {

	static final List<String> SOURCE_TYPES = List.of("LOCAL", "SLACK", "GITHUB", "GITHUB_CHECK_SUITE",
			"GITHUB_PR_REVIEW", "LINEAR", "API", "CHAT", "JIRA", "CLICKUP", "MONDAY", "SETUP_COMMANDS");

	private static final List<String> AGENT_TYPES = List.of("codegen", "claude_code");

	private final RunRegistry runs;

	private final RunViews views;

	private final long userId;

	public AgentRunEndpoints(RunRegistry runs, RunViews views, long userId) {
		this.runs = runs;
		this.views = views;
		this.userId = userId;
	}

	/**
	 * Create a run.
	 * @param call the input
	 * @return the run
	 */
	public Object create(Call call) {
		Body body = call.body();
		NewRun asked = new NewRun(call.organization(), this.userId, "API", body.text("prompt"),
				Objects.requireNonNullElse(body.optionalTexts("images"), List.of()), body.optionalObject("metadata"),
				body.optionalInteger("repo_id"), body.optionalText("model"),
				body.optionalChoice("agent_type", AGENT_TYPES));
		call.verify();
		return this.views.run(this.runs.create(asked, call.now()), call.now());
	}

	/**
	 * Show a run.
	 * @param call the input
	 * @return the run
	 */
	public Object get(Call call) {
		return this.views.run(find(call, call.pathId("agent_run_id")), call.now());
	}

	/**
	 * List runs, newest first.
	 * @param call the input
	 * @return a page
	 */
	public Object list(Call call) {
		long organization = call.organization();
		Long user = call.optionalQueryId("user_id");
		String sourceType = call.queryChoice("source_type", SOURCE_TYPES);
		Slice slice = call.slice();
		call.verify();
		return Page.of(matching(organization, user, sourceType), slice).map((run) -> this.views.run(run, call.now()));
	}

	/**
	 * Show a run with a page of its log.
	 * @param call the input
	 * @return the run and the page
	 */
	public Object logs(Call call) {
		Slice slice = call.slice();
		boolean reverse = call.queryFlag("reverse");
		SimulatedRun run = find(call, call.pathId("agent_run_id"));
		List<TimedEntry> entries = new ArrayList<>(run.log(call.now()));
		if (reverse) {
			Collections.reverse(entries);
		}
		return this.views.logs(run, Page.of(entries, slice), call.now());
	}

	/**
	 * Send another prompt to a run.
	 * @param call the input
	 * @return the run, active again
	 */
	public Object resume(Call call) {
		String prompt = call.body().text("prompt");
		call.body().optionalTexts("images");
		SimulatedRun run = find(call, call.body().integer("agent_run_id"));
		this.runs.resume(run, prompt, call.now());
		return this.views.run(run, call.now());
	}

	/**
	 * Stop a run and ban its checks.
	 * @param call the input
	 * @return a confirmation
	 */
	public Object ban(Call call) {
		return change(call, SimulatedRun::ban, "All checks of this run are banned.");
	}

	/**
	 * Allow the checks of a run.
	 * @param call the input
	 * @return a confirmation
	 */
	public Object unban(Call call) {
		return change(call, (run, now) -> run.unban(), "All checks of this run are allowed.");
	}

	/**
	 * Stop a run and take its agent off the pull request.
	 * @param call the input
	 * @return a confirmation
	 */
	public Object removeFromPullRequest(Call call) {
		return change(call, SimulatedRun::removeFromPullRequest, "The agent left the pull request.");
	}

	private Object change(Call call, BiConsumer<SimulatedRun, Instant> action, String message) {
		call.body().optionalText("before_card_order_id");
		call.body().optionalText("after_card_order_id");
		SimulatedRun run = find(call, call.body().integer("agent_run_id"));
		action.accept(run, call.now());
		return new Changed(run.id(), message);
	}

	private SimulatedRun find(Call call, long id) {
		long organization = call.organization();
		call.verify();
		return this.runs.get(organization, id);
	}

	private List<SimulatedRun> matching(long organization, @Nullable Long user, @Nullable String sourceType) {
		List<SimulatedRun> all = this.runs.newestFirst(organization);
		if (user == null && sourceType == null) {
			return all;
		}
		return all.stream()
			.filter((run) -> user == null || run.asked().userId() == user)
			.filter((run) -> sourceType == null || run.asked().sourceType().equals(sourceType))
			.toList();
	}

	record Changed(long agentRunId, String message) {
	}

}

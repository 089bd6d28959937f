package com.codegen.spring.test.simulation.run;

import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.test.simulation.rest.Rejection;
import com.codegen.spring.test.simulation.run.Script.PullRequestPlan;

/**
 * All runs, and the scripts of those to come.
 */
public final class RunRegistry {

	private static final long FIRST_RUN = 4253;

	private static final int FIRST_PULL_REQUEST = 318;

	private static final long PULL_REQUEST_IDS = 90_000;

	private final Map<Long, SimulatedRun> runs = new LinkedHashMap<>();

	private final Map<Long, List<SimulatedRun>> organizations = new HashMap<>();

	private final Deque<Script> scripts = new ArrayDeque<>();

	private final double speed;

	private final Function<@Nullable Long, String> repositoryNames;

	private Function<String, ? extends Script> defaultScript;

	private int nextPullRequest = FIRST_PULL_REQUEST;

	/**
	 * Create an empty registry.
	 * @param speed how much faster than their scripts runs go
	 * @param repositoryNames finds the name of a repository, null for the default one
	 * @param defaultScript makes the script of a run for which none was given
	 */
	public RunRegistry(double speed, Function<@Nullable Long, String> repositoryNames,
			Function<String, ? extends Script> defaultScript) {
		this.defaultScript = defaultScript;
		this.speed = speed;
		this.repositoryNames = repositoryNames;
	}

	/**
	 * Set the scripts of the next created runs.
	 * @param next one script for each run
	 */
	public void enqueue(Collection<? extends Script> next) {
		this.scripts.addAll(next);
	}

	/**
	 * Set how runs go for which there is no script.
	 * @param changed makes a script from a prompt
	 */
	public void defaultScript(Function<String, ? extends Script> changed) {
		this.defaultScript = changed;
	}

	/**
	 * Create a run.
	 * @param asked what the caller asks for
	 * @param now the time of the creation
	 * @return the run
	 */
	public SimulatedRun create(NewRun asked, Instant now) {
		Script queued = this.scripts.poll();
		Script script = (queued != null) ? queued : this.defaultScript.apply(asked.prompt());
		RunPhase phase = RunPhase.created(asked.prompt(), now, script, this.speed);
		SimulatedRun run = new SimulatedRun(FIRST_RUN + this.runs.size(), asked, phase);
		this.runs.put(run.id(), run);
		this.organizations.computeIfAbsent(asked.organizationId(), (id) -> new ArrayList<>()).add(run);
		openPullRequests(run, phase);
		return run;
	}

	void resume(SimulatedRun run, String prompt, Instant now) {
		Script next = run.script().whenResumed();
		Script script = (next != null) ? next : this.defaultScript.apply(prompt);
		RunPhase phase = RunPhase.resumed(prompt, now, script, this.speed);
		run.resume(phase);
		openPullRequests(run, phase);
	}

	// Find a run of an organization or answer 404.
	SimulatedRun get(long organization, long id) {
		SimulatedRun run = this.runs.get(id);
		if (run == null || run.asked().organizationId() != organization) {
			throw Rejection.notFound("No agent run has this id.");
		}
		return run;
	}

	// A view: nothing is copied, however many runs there are.
	List<SimulatedRun> newestFirst(long organization) {
		List<SimulatedRun> oldestFirst = this.organizations.getOrDefault(organization, List.of());
		return new AbstractList<>() {

			@Override
			public SimulatedRun get(int index) {
				return oldestFirst.get(oldestFirst.size() - 1 - index);
			}

			@Override
			public int size() {
				return oldestFirst.size();
			}

		};
	}

	/**
	 * All runs.
	 * @return the runs, oldest first
	 */
	public List<SimulatedRun> all() {
		return List.copyOf(this.runs.values());
	}

	private void openPullRequests(SimulatedRun run, RunPhase phase) {
		String repository = this.repositoryNames.apply(run.asked().repositoryId());
		for (PullRequestPlan scripted : phase.script().pullRequests()) {
			int number = this.nextPullRequest++;
			run.add(new PullRequest(PULL_REQUEST_IDS + number, number, scripted.title(), scripted.headBranchName(),
					repository, phase.pullRequestTime(), "open"));
		}
	}

}

package com.codegen.spring.test.simulation.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.test.simulation.run.RunPhase.TimedEntry;
import com.codegen.spring.test.simulation.transcript.Prompt;

/**
 * A run: what was asked, its phases, and what callers did to it.
 */
public final class SimulatedRun {

	private static final Set<String> IDLE = Set.of("COMPLETE", "COMPLETED", "FAILED", "ERROR", "CANCELLED", "STOPPED",
			"TIMEOUT", "MAX_ITERATIONS_REACHED", "OUT_OF_TOKENS");

	private final long id;

	private final NewRun asked;

	private final Instant createdAt;

	private final List<TimedEntry> history = new ArrayList<>();

	private final List<PullRequest> pullRequests = new ArrayList<>();

	private final List<String> prompts = new ArrayList<>();

	private RunPhase phase;

	private @Nullable Instant stoppedAt;

	private boolean banned;

	private boolean removedFromPullRequest;

	SimulatedRun(long id, NewRun asked, RunPhase phase) {
		this.id = id;
		this.asked = asked;
		this.createdAt = phase.start();
		this.phase = phase;
		this.prompts.add(asked.prompt());
	}

	public long id() {
		return this.id;
	}

	public NewRun asked() {
		return this.asked;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	Script script() {
		return this.phase.script();
	}

	public List<String> prompts() {
		return List.copyOf(this.prompts);
	}

	public boolean banned() {
		return this.banned;
	}

	public boolean removedFromPullRequest() {
		return this.removedFromPullRequest;
	}

	/**
	 * The status at a time.
	 * @param now the time
	 * @return a status in upper case
	 */
	public String status(Instant now) {
		return isStopped(now) ? "STOPPED" : this.phase.status(now);
	}

	/**
	 * The result at a time.
	 * @param now the time
	 * @return the result or error, null before the end
	 */
	public @Nullable String result(Instant now) {
		return (!isStopped(now) && this.phase.isOver(now)) ? script().result() : null;
	}

	@Nullable String summary(Instant now) {
		return "PENDING".equals(status(now)) ? null : new Prompt(this.asked.prompt()).title();
	}

	// The log as far as it has come, oldest first.
	List<TimedEntry> log(Instant now) {
		List<TimedEntry> entries = new ArrayList<>(this.history);
		entries.addAll(this.phase.visible(reached(now)));
		return entries;
	}

	List<PullRequest> pullRequests(Instant now) {
		return this.pullRequests.stream().filter((candidate) -> !candidate.createdAt().isAfter(reached(now))).toList();
	}

	void add(PullRequest pullRequest) {
		this.pullRequests.add(pullRequest);
	}

	void replace(PullRequest changed) {
		this.pullRequests.replaceAll((candidate) -> (candidate.id() == changed.id()) ? changed : candidate);
	}

	void resume(RunPhase next) {
		Instant reached = reached(next.start());
		this.history.addAll(this.phase.visible(reached));
		this.pullRequests.removeIf((candidate) -> candidate.createdAt().isAfter(reached));
		this.prompts.add(next.prompt());
		this.phase = next;
		this.stoppedAt = null;
	}

	void ban(Instant now) {
		stop(now);
		this.banned = true;
	}

	void unban() {
		this.banned = false;
	}

	void removeFromPullRequest(Instant now) {
		stop(now);
		this.removedFromPullRequest = true;
	}

	// How far it has come, in percent.
	int progress(Instant now) {
		return this.phase.progress(reached(now));
	}

	void stop(Instant now) {
		if (!IDLE.contains(status(now))) {
			this.stoppedAt = now;
		}
	}

	private boolean isStopped(Instant now) {
		return this.stoppedAt != null && !now.isBefore(this.stoppedAt);
	}

	private Instant reached(Instant now) {
		return (this.stoppedAt != null && now.isAfter(this.stoppedAt)) ? this.stoppedAt : now;
	}

}

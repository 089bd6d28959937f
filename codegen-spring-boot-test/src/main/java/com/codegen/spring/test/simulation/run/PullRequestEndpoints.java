package com.codegen.spring.test.simulation.run;

import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.test.simulation.account.RepositoryEndpoints;
import com.codegen.spring.test.simulation.rest.Call;

/**
 * Changes the state of pull requests that runs have opened.
 */
public final class PullRequestEndpoints {

	private static final List<String> STATES = List.of("open", "closed", "draft", "ready_for_review");

	private final RunRegistry runs;

	private final RepositoryEndpoints repositories;

	public PullRequestEndpoints(RunRegistry runs, RepositoryEndpoints repositories) {
		this.runs = runs;
		this.repositories = repositories;
	}

	/**
	 * Change the state of a pull request.
	 * @param call the input
	 * @return what came of it
	 */
	public Object edit(Call call) {
		return edit(call, (candidate) -> true);
	}

	/**
	 * Change the state of a pull request of one repository.
	 * @param call the input
	 * @return what came of it
	 */
	public Object editInRepository(Call call) {
		String name = this.repositories.fullName(call.pathId("repo_id"));
		return edit(call, (candidate) -> candidate.repository().equals(name));
	}

	private Edit edit(Call call, Predicate<PullRequest> condition) {
		long organization = call.organization();
		long id = call.pathId("pr_id");
		String state = call.body().choice("state", STATES);
		call.verify();
		for (SimulatedRun run : this.runs.all()) {
			for (PullRequest candidate : run.pullRequests(call.now())) {
				if (run.asked().organizationId() == organization && candidate.id() == id && condition.test(candidate)) {
					return done(run, candidate.withState(state));
				}
			}
		}
		return new Edit(false, null, null, null, null, "No pull request has this id.");
	}

	private static Edit done(SimulatedRun run, PullRequest changed) {
		run.replace(changed);
		return new Edit(true, changed.url(), changed.number(), changed.title(), changed.state(), null);
	}

	record Edit(boolean success, @Nullable String url, @Nullable Integer number, @Nullable String title,
			@Nullable String state, @Nullable String error) {
	}

}

package com.codegen.spring.watch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunQuery;
import com.codegen.spring.agentrun.ReactiveAgentRunOperations;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenServerException;
import com.codegen.spring.exchange.TimeSource;
import com.codegen.spring.page.Page;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.watch.PollPlan.Candidate;
import com.codegen.spring.watch.PollPlan.PageStep;
import com.codegen.spring.watch.PollPlan.SingleStep;
import com.codegen.spring.watch.PollPlan.Step;
import com.codegen.spring.watch.PollResult.Sighting;

/**
 * Plans the requests of a sweep and sends them one after the other, within the quota.
 */
final class RunSweep {

	private final RunPositions positions = new RunPositions();

	private final ReactiveAgentRunOperations operations;

	private final PollQuota quota;

	private final TimeSource time;

	private long plannedTotal;

	private long read = Long.MAX_VALUE;

	RunSweep(ReactiveAgentRunOperations operations, PollQuota quota, TimeSource time) {
		this.operations = operations;
		this.quota = quota;
		this.time = time;
	}

	/**
	 * Plan a sweep.
	 * @param runs the watched runs
	 * @param interval the usual time between two polls
	 * @param max the largest number of requests
	 * @return the plan
	 */
	Plan plan(Collection<WatchedRun> runs, PollInterval interval, int max) {
		long now = this.time.nanoTime();
		synchronized (this.positions) {
			int added = (int) runs.stream()
				.filter((run) -> run.known().isAdded(run.id(), this.positions, this.read))
				.count();
			this.plannedTotal = (this.positions.total() > 0) ? this.positions.total() + added : Long.MAX_VALUE;
			List<Candidate> candidates = runs.stream()
				.map((run) -> run.candidate(this.positions, added, interval, now))
				.toList();
			return new Plan(PollPlan.of(candidates, max), PollPlan.requestsForAll(candidates));
		}
	}

	/**
	 * Send the requests. If one run or page cannot be read, the others are still read,
	 * unless all requests fail.
	 * @param steps the requests
	 * @param consumer notified of each result
	 * @return completes after the last request, or fails if nothing can be read
	 */
	Mono<Void> run(List<Step> steps, Consumer<PollResult> consumer) {
		return Flux.fromIterable(steps)
			.concatMap((step) -> this.quota.acquire()
				.then(Mono.defer(() -> poll(step)))
				.doOnNext(consumer)
				.flatMap(RunSweep::orFail), 0)
			.collectList()
			.flatMap(RunSweep::orFail);
	}

	private static Mono<PollResult> orFail(PollResult result) {
		CodegenException failure = result.failure();
		return (failure != null && !result.isLocalFailure()) ? Mono.error(failure) : Mono.just(result);
	}

	private static Mono<Void> orFail(List<PollResult> results) {
		CodegenException last = null;
		for (PollResult result : results) {
			last = result.failure();
			if (!(last instanceof CodegenServerException)) {
				return Mono.empty();
			}
		}
		return (last != null) ? Mono.error(last) : Mono.empty();
	}

	private Mono<PollResult> poll(Step step) {
		return (step instanceof PageStep page) ? pollPage(page.skip() + shift(), page.expected())
				: pollRun(((SingleStep) step).id());
	}

	/**
	 * Read a page outside of a sweep, within the quota.
	 * @param skip how many runs precede it
	 * @return the result
	 */
	Mono<PollResult> page(int skip) {
		return this.quota.acquire().then(Mono.defer(() -> pollPage(skip, List.of())));
	}

	private Mono<PollResult> pollPage(int skip, List<Long> expected) {
		long asked = this.time.nanoTime();
		return this.operations.list(AgentRunQuery.of(new PageRequest(skip, PageRequest.MAX_LIMIT)))
			.map((runs) -> result(skip, expected, runs, asked))
			.onErrorResume(CodegenException.class,
					(ex) -> Mono.just(new PollResult(List.of(), asked, true, unreadable(expected, ex), ex)));
	}

	private Mono<PollResult> pollRun(long id) {
		long asked = this.time.nanoTime();
		return this.operations.get(id)
			.map((run) -> new PollResult(List.of(new Sighting(run, null)), asked, false, List.of(), null))
			.onErrorResume(CodegenException.class,
					(ex) -> Mono.just(new PollResult(List.of(), asked, false, List.of(id), ex)));
	}

	/**
	 * How many runs were added since the sweep was planned, according to its pages. The
	 * other runs are this many places further down the list.
	 */
	private int shift() {
		synchronized (this.positions) {
			return (int) Math.max(0, this.positions.total() - this.plannedTotal);
		}
	}

	/**
	 * The runs of a page that could not be read. A single run with an unreadable state is
	 * enough for that; the others can then be read individually.
	 */
	private static List<Long> unreadable(List<Long> expected, CodegenException failure) {
		return PollResult.isLocal(failure) ? expected : List.of();
	}

	private PollResult result(int skip, List<Long> expected, Page<AgentRun> page, long asked) {
		List<Sighting> sightings = new ArrayList<>();
		synchronized (this.positions) {
			this.positions.learn(skip, page);
			this.read = asked;
			long rank = this.positions.rankAt(skip);
			for (AgentRun run : page.items()) {
				sightings.add(new Sighting(run, rank--));
			}
		}
		Set<Long> shown = page.items().stream().map(AgentRun::id).collect(Collectors.toSet());
		return new PollResult(sightings, asked, true, expected.stream().filter((id) -> !shown.contains(id)).toList(),
				null);
	}

	/**
	 * A planned sweep.
	 *
	 * @param steps the requests to send now
	 * @param requestsForAll how many requests poll every run once
	 */
	record Plan(List<Step> steps, int requestsForAll) {
	}

}

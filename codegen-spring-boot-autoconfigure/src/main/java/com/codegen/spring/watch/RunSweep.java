package com.codegen.spring.watch;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunQuery;
import com.codegen.spring.agentrun.ReactiveAgentRunOperations;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenNotFoundException;
import com.codegen.spring.error.CodegenProtocolException;
import com.codegen.spring.error.CodegenRateLimitException;
import com.codegen.spring.error.CodegenServerException;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.exchange.TimeSource;
import com.codegen.spring.page.Page;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.watch.PollPlan.PageStep;
import com.codegen.spring.watch.PollPlan.SingleStep;
import com.codegen.spring.watch.PollPlan.Step;

/**
 * Plans the requests of a sweep and makes them, one after the other and within the quota.
 */
final class RunSweep {

	private static final int NOT_LISTED = -1;

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
	 * @param runs the runs that are followed
	 * @param interval the usual time between two looks
	 * @param max the largest number of requests
	 * @return the requests
	 */
	List<Step> plan(Collection<WatchedRun> runs, PollInterval interval, int max) {
		long now = this.time.nanoTime();
		synchronized (this.positions) {
			int added = (int) runs.stream().filter((run) -> run.isAdded(this.positions, this.read)).count();
			this.plannedTotal = (this.positions.total() > 0) ? this.positions.total() + added : Long.MAX_VALUE;
			return PollPlan.of(runs.stream().map((run) -> run.candidate(this.positions, added, interval, now)).toList(),
					max);
		}
	}

	/**
	 * Make the requests. What fails for one run or one page does not keep the others from
	 * being read, unless all requests fail.
	 * @param plan the requests
	 * @param seen hears what each has shown
	 * @return ends with the last request, or fails when nothing can be read
	 */
	Mono<Void> run(List<Step> plan, Consumer<Sighting> seen) {
		return Flux.fromIterable(plan)
			.concatMap((step) -> turn().then(Mono.defer(() -> look(step))).doOnNext(seen).flatMap(RunSweep::orFail), 0)
			.collectList()
			.flatMap(RunSweep::orFail);
	}

	private Mono<Void> turn() {
		return Mono.defer(() -> {
			Duration wait = this.quota.reserve();
			return wait.isZero() ? Mono.empty() : this.time.delay(wait).then(turn());
		});
	}

	private static Mono<Sighting> orFail(Sighting sighting) {
		CodegenException failure = sighting.failure();
		return (failure != null && !isLocal(failure)) ? Mono.error(failure) : Mono.just(sighting);
	}

	private static Mono<Void> orFail(List<Sighting> sightings) {
		CodegenException last = null;
		for (Sighting sighting : sightings) {
			last = sighting.failure();
			if (!(last instanceof CodegenServerException)) {
				return Mono.empty();
			}
		}
		return (last != null) ? Mono.error(last) : Mono.empty();
	}

	private Mono<Sighting> look(Step step) {
		return (step instanceof PageStep page) ? lookAt(page) : lookAt((SingleStep) step);
	}

	private Mono<Sighting> lookAt(PageStep page) {
		long asked = this.time.nanoTime();
		int skip = page.skip() + shift();
		return this.operations.list(AgentRunQuery.of(new PageRequest(skip, PageRequest.MAX_LIMIT)))
			.map((runs) -> sighting(skip, page, runs, asked))
			.onErrorResume(CodegenException.class,
					(ex) -> Mono.just(new Sighting(List.of(), asked, skip, unreadable(page, ex), ex)));
	}

	private Mono<Sighting> lookAt(SingleStep single) {
		long asked = this.time.nanoTime();
		return this.operations.get(single.id())
			.map((run) -> new Sighting(List.of(run), asked, NOT_LISTED, List.of(), null))
			.onErrorResume(CodegenException.class,
					(ex) -> Mono.just(new Sighting(List.of(), asked, NOT_LISTED, List.of(single.id()), ex)));
	}

	/**
	 * How many runs more than planned the pages of this sweep have shown to be there: the
	 * others stand so many places further on.
	 */
	private int shift() {
		synchronized (this.positions) {
			return (int) Math.max(0, this.positions.total() - this.plannedTotal);
		}
	}

	/**
	 * One run that cannot be read makes its page unreadable; read one by one, the others
	 * can be.
	 */
	private static List<Long> unreadable(PageStep page, CodegenException failure) {
		return isLocal(failure) ? page.expected() : List.of();
	}

	private Sighting sighting(int skip, PageStep step, Page<AgentRun> page, long asked) {
		synchronized (this.positions) {
			this.positions.learn(skip, page);
			this.read = asked;
		}
		Set<Long> shown = page.items().stream().map(AgentRun::id).collect(Collectors.toSet());
		return new Sighting(page.items(), asked, skip,
				step.expected().stream().filter((id) -> !shown.contains(id)).toList(), null);
	}

	/**
	 * The rank of a run a page has shown.
	 * @param position how many runs stand before it
	 * @return the rank
	 */
	long rank(int position) {
		synchronized (this.positions) {
			return this.positions.rankAt(position);
		}
	}

	static boolean isRefusal(CodegenException failure) {
		return failure.getOutcome() == Outcome.REJECTED && !(failure instanceof CodegenRateLimitException);
	}

	/**
	 * Whether a failure may concern no more than what was asked for.
	 */
	private static boolean isLocal(CodegenException failure) {
		return failure instanceof CodegenNotFoundException || failure instanceof CodegenProtocolException
				|| failure instanceof CodegenServerException;
	}

	/**
	 * What a request has shown.
	 *
	 * @param runs the runs
	 * @param asked when the request was made
	 * @param skip how many runs stand before the page, negative when it was no page
	 * @param missing the runs it should have shown
	 * @param failure why they are missing, or {@code null} when they may be elsewhere
	 */
	record Sighting(List<AgentRun> runs, long asked, int skip, List<Long> missing, @Nullable CodegenException failure) {

		boolean isListed() {
			return this.skip >= 0;
		}

		/**
		 * Whether no more than this request may have failed.
		 */
		boolean isLocal() {
			return this.failure != null && RunSweep.isLocal(this.failure);
		}

		/**
		 * Whether one who has not seen the run yet is never going to.
		 */
		boolean isRefusal() {
			return this.failure != null
					&& (this.failure instanceof CodegenProtocolException || RunSweep.isRefusal(this.failure));
		}

	}

}

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

	private static final long PAGES_AGAIN_AFTER = Duration.ofMinutes(5).toNanos();

	private static final int NOT_LISTED = -1;

	private final RunPositions positions = new RunPositions();

	private final ReactiveAgentRunOperations operations;

	private final PollQuota quota;

	private final TimeSource time;

	private volatile long pagesFrom;

	RunSweep(ReactiveAgentRunOperations operations, PollQuota quota, TimeSource time) {
		this.operations = operations;
		this.quota = quota;
		this.time = time;
		this.pagesFrom = time.nanoTime();
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
			int added = (int) runs.stream().filter((run) -> run.isNew(this.positions)).count();
			return PollPlan.of(runs.stream().map((run) -> run.candidate(this.positions, added, interval, now)).toList(),
					max, now - this.pagesFrom >= 0);
		}
	}

	/**
	 * Make the requests.
	 * @param plan the requests
	 * @param seen hears what each has shown
	 * @return ends with the last request, or fails with the first that fails as a whole
	 */
	Flux<Step> run(List<Step> plan, Consumer<Sighting> seen) {
		return Flux.fromIterable(plan)
			.concatMap((step) -> Mono.defer(() -> this.time.delay(this.quota.reserve()))
				.then(Mono.defer(() -> look(step)))
				.doOnNext(seen)
				.flatMap((sighting) -> end(step, sighting)), 0);
	}

	private static Mono<Step> end(Step step, Sighting sighting) {
		CodegenException failure = sighting.failure();
		return (failure != null && sighting.isFailure()) ? Mono.error(failure) : Mono.just(step);
	}

	private Mono<Sighting> look(Step step) {
		long asked = this.time.nanoTime();
		if (step instanceof PageStep page) {
			return this.operations.list(AgentRunQuery.of(new PageRequest(page.skip(), PageRequest.MAX_LIMIT)))
				.map((runs) -> sighting(page, runs, asked))
				.onErrorResume(CodegenProtocolException.class, (ex) -> leavePages(asked))
				.onErrorResume(CodegenException.class, (ex) -> Mono.just(Sighting.failed(asked, List.of(), ex)));
		}
		long id = ((SingleStep) step).id();
		return this.operations.get(id)
			.map((run) -> new Sighting(List.of(run), asked, NOT_LISTED, List.of(), null))
			.onErrorResume(CodegenException.class, (ex) -> Mono.just(Sighting.failed(asked, List.of(id), ex)));
	}

	/**
	 * One run that cannot be read makes its page unreadable; read one by one, the others
	 * can be.
	 */
	private Mono<Sighting> leavePages(long now) {
		this.pagesFrom = now + PAGES_AGAIN_AFTER;
		return Mono.empty();
	}

	private Sighting sighting(PageStep step, Page<AgentRun> page, long asked) {
		synchronized (this.positions) {
			this.positions.learn(step.skip(), page);
		}
		Set<Long> shown = page.items().stream().map(AgentRun::id).collect(Collectors.toSet());
		return new Sighting(page.items(), asked, step.skip(),
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
	 * What a request has shown.
	 *
	 * @param runs the runs
	 * @param asked when the request was made
	 * @param skip how many runs stand before the page, negative when it was no page
	 * @param missing the runs it should have shown
	 * @param failure why they are missing, or {@code null} when they may be elsewhere
	 */
	record Sighting(List<AgentRun> runs, long asked, int skip, List<Long> missing, @Nullable CodegenException failure) {

		static Sighting failed(long asked, List<Long> missing, CodegenException failure) {
			return new Sighting(List.of(), asked, NOT_LISTED, missing, failure);
		}

		boolean isListed() {
			return this.skip >= 0;
		}

		/**
		 * Whether the failure concerns more than a single run.
		 */
		boolean isFailure() {
			return this.failure != null && !isAboutRun(this.failure);
		}

		/**
		 * Whether one who has not seen the run yet is never going to.
		 */
		boolean isRefusal() {
			return this.failure != null && (isAboutRun(this.failure) || RunSweep.isRefusal(this.failure));
		}

		private static boolean isAboutRun(CodegenException failure) {
			return failure instanceof CodegenNotFoundException || failure instanceof CodegenProtocolException;
		}

	}

}

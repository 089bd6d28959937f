package com.codegen.spring.sample.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import com.codegen.spring.ReactiveCodegenOperations;
import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunQuery;
import com.codegen.spring.exchange.Blocking;
import com.codegen.spring.page.Page;
import com.codegen.spring.page.PageRequest;

/**
 * The newest runs of an organization, read by one poll for all who look at them. The
 * number of runs is bounded, and so are lists, counters and searches over it.
 */
public final class RunList {

	/**
	 * How many runs are looked at.
	 */
	public static final int WINDOW = 200;

	private static final Duration POLL = Duration.ofSeconds(3);

	private static final Duration LOOK_BACK = Duration.ofSeconds(30);

	private static final int EXCERPT = 400;

	private final ReactiveCodegenOperations codegen;

	private final Clock clock;

	private final Changes changes = new Changes();

	/**
	 * Held while a reader waits for Codegen, so by no method that may run on the thread
	 * which brings the answer.
	 */
	private final ReentrantLock reading = new ReentrantLock();

	private final AtomicBoolean polling = new AtomicBoolean();

	private volatile Snapshot snapshot = new Snapshot(List.of(), 0, null);

	private volatile Instant readAt = Instant.EPOCH;

	private volatile Instant readOlderAt = Instant.EPOCH;

	RunList(ReactiveCodegenOperations codegen, Clock clock) {
		this.codegen = codegen;
		this.clock = clock;
	}

	/**
	 * The newest runs, read again if what is known is older than the poll would let it
	 * be.
	 * @return the runs
	 */
	public List<AgentRun> read() {
		this.reading.lock();
		try {
			if (this.readAt.plus(POLL).isBefore(this.clock.instant())) {
				accept(Blocking.get(newest()));
			}
		}
		finally {
			this.reading.unlock();
		}
		return this.snapshot.runs();
	}

	/**
	 * Read again at the next look: something was changed here.
	 */
	public void expire() {
		this.readOlderAt = Instant.EPOCH;
		this.readAt = Instant.EPOCH;
	}

	/**
	 * What is known, without a request.
	 * @return the last snapshot
	 */
	public Snapshot known() {
		return this.snapshot;
	}

	/**
	 * Hear of changes. As long as anybody does, the list is polled.
	 * @return a signal after each change
	 */
	public Flux<Boolean> changes() {
		return this.changes.listen().doOnSubscribe((subscription) -> poll());
	}

	private void poll() {
		if (this.polling.compareAndSet(false, true)) {
			Mono.delay(POLL)
				.then(Mono.defer(this::newest))
				.doOnNext(this::accept)
				.onErrorResume((ex) -> Mono.fromRunnable(this::fail))
				.repeat(this.changes::anybody)
				.doFinally((signal) -> this.polling.set(false))
				.subscribe();
		}
	}

	private Mono<List<AgentRun>> newest() {
		PageRequest first = PageRequest.first();
		return page(first).flatMap((page) -> {
			if (page.items().size() < first.limit()) {
				return Mono.just(page.items());
			}
			List<AgentRun> older = knownBehind(page.items());
			return (isSettled(older) ? Mono.just(older) : older(first.next()))
				.map((runs) -> Stream.concat(page.items().stream(), runs.stream()).toList());
		});
	}

	private Mono<Page<AgentRun>> page(PageRequest request) {
		return this.codegen.agentRuns().list(AgentRunQuery.of(request));
	}

	private Mono<List<AgentRun>> older(PageRequest request) {
		return page(request).map((page) -> {
			this.readOlderAt = this.clock.instant();
			return page.items();
		});
	}

	/**
	 * What is known of the runs behind a page: nothing, when there may be others between.
	 */
	private List<AgentRun> knownBehind(List<AgentRun> page) {
		long last = page.get(page.size() - 1).id();
		return this.snapshot.runs().stream().dropWhile((run) -> run.id() != last).skip(1).toList();
	}

	/**
	 * Whether older runs need not be read again: all have ended. Now and then they are
	 * read all the same, because one that has ended can go on.
	 */
	private boolean isSettled(List<AgentRun> older) {
		return !older.isEmpty() && this.readOlderAt.plus(LOOK_BACK).isAfter(this.clock.instant())
				&& older.stream().allMatch((run) -> run.status().isTerminal());
	}

	private synchronized void accept(List<AgentRun> newest) {
		Map<Long, AgentRun> runs = new LinkedHashMap<>();
		newest.forEach((run) -> runs.put(run.id(), excerpt(run)));
		List<AgentRun> window = runs.values().stream().limit(WINDOW).toList();
		this.readAt = this.clock.instant();
		if (!window.equals(this.snapshot.runs()) || this.snapshot.trouble() != null) {
			this.snapshot = new Snapshot(window, this.snapshot.version() + 1, null);
			this.changes.tell();
		}
	}

	private synchronized void fail() {
		if (this.snapshot.trouble() == null) {
			this.snapshot = new Snapshot(this.snapshot.runs(), this.snapshot.version() + 1, "Codegen does not answer");
			this.changes.tell();
		}
	}

	/**
	 * Results may be of any length, and a list shows none.
	 */
	private static AgentRun excerpt(AgentRun run) {
		String result = run.result();
		if (result == null || result.length() <= EXCERPT) {
			return run;
		}
		return new AgentRun(run.id(), run.organizationId(), run.status(), run.createdAt(), run.webUrl(),
				result.substring(0, EXCERPT), run.summary(), run.sourceType(), run.githubPullRequests(),
				run.metadata());
	}

	/**
	 * What was read.
	 *
	 * @param runs the runs, newest first
	 * @param version a number that grows with each change
	 * @param trouble why nothing new can be read, {@code null} when it can
	 */
	public record Snapshot(List<AgentRun> runs, long version, @Nullable String trouble) {

	}

}

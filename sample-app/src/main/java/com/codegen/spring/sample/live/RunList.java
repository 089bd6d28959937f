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

	private static final int EXCERPT = 400;

	private final Clock clock = Clock.systemUTC();

	private final ReactiveCodegenOperations codegen;

	private final Changes changes = new Changes();

	/**
	 * Held while a reader waits for Codegen, so by no method that may run on the thread
	 * which brings the answer.
	 */
	private final ReentrantLock reading = new ReentrantLock();

	private final AtomicBoolean polling = new AtomicBoolean();

	private volatile Snapshot snapshot = new Snapshot(List.of(), 0, null);

	private volatile Instant readAt = Instant.EPOCH;

	RunList(ReactiveCodegenOperations codegen) {
		this.codegen = codegen;
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
			boolean enough = page.items().size() < first.limit() || this.snapshot.runs().size() > first.limit();
			return enough ? Mono.just(page.items()) : page(first.next())
				.map((second) -> Stream.concat(page.items().stream(), second.items().stream()).toList());
		});
	}

	private Mono<Page<AgentRun>> page(PageRequest request) {
		return this.codegen.agentRuns().list(AgentRunQuery.of(request));
	}

	private synchronized void accept(List<AgentRun> newest) {
		Map<Long, AgentRun> runs = new LinkedHashMap<>();
		newest.forEach((run) -> runs.put(run.id(), excerpt(run)));
		if (newest.size() >= PageRequest.MAX_LIMIT) {
			this.snapshot.runs().forEach((run) -> runs.putIfAbsent(run.id(), run));
		}
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

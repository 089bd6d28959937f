package com.codegen.spring.watch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import reactor.core.publisher.Mono;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.exchange.TimeSource;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.watch.PollResult.Sighting;

/**
 * Reads the newest runs page by page. Runs behind the first page are read only every 30
 * seconds if all of them have ended.
 */
final class NewestRunsReader {

	private static final long MAX_AGE = Duration.ofSeconds(30).toNanos();

	private final RunSweep sweep;

	private final Consumer<PollResult> consumer;

	private final TimeSource time;

	private long olderReadAt;

	private boolean complete;

	private int requests;

	/**
	 * Create a reader.
	 * @param sweep sends the requests
	 * @param consumer notified of each page
	 * @param time measures the age of what is known
	 */
	NewestRunsReader(RunSweep sweep, Consumer<PollResult> consumer, TimeSource time) {
		this.sweep = sweep;
		this.consumer = consumer;
		this.time = time;
	}

	/**
	 * How many requests the last read needed.
	 */
	int requests() {
		return this.requests;
	}

	/**
	 * Read the newest runs.
	 * @param size how many runs
	 * @param known the runs that were read before, newest first
	 * @return the runs, newest first; fails with a {@link CodegenException} if they
	 * cannot be read
	 */
	Mono<List<AgentRun>> read(int size, List<AgentRun> known) {
		return page(0).flatMap((first) -> {
			this.requests = 1;
			if (isLast(first) || size <= first.size()) {
				return Mono.just(first);
			}
			List<AgentRun> older = behind(first, known);
			boolean enough = this.complete || first.size() + older.size() >= size;
			return (enough && isSettled(older)) ? Mono.just(join(first, older)) : more(size, first, 1);
		}).map((runs) -> (runs.size() > size) ? runs.subList(0, size) : runs);
	}

	private Mono<List<AgentRun>> more(int size, List<AgentRun> runs, int pages) {
		this.olderReadAt = this.time.nanoTime();
		return page(pages * PageRequest.MAX_LIMIT).flatMap((page) -> {
			this.requests = pages + 1;
			this.complete = isLast(page);
			List<AgentRun> joined = join(runs, page);
			return (this.complete || joined.size() >= size) ? Mono.just(joined) : more(size, joined, pages + 1);
		});
	}

	private Mono<List<AgentRun>> page(int skip) {
		return this.sweep.page(skip).flatMap((result) -> {
			CodegenException failure = result.failure();
			if (failure != null) {
				return Mono.error(failure);
			}
			this.consumer.accept(result);
			return Mono.just(result.sightings().stream().map(Sighting::run).toList());
		});
	}

	private static boolean isLast(List<AgentRun> page) {
		return page.size() < PageRequest.MAX_LIMIT;
	}

	/**
	 * The known runs behind a page: none if others could be between them.
	 */
	private static List<AgentRun> behind(List<AgentRun> page, List<AgentRun> known) {
		long last = page.get(page.size() - 1).id();
		return known.stream().dropWhile((run) -> run.id() != last).skip(1).toList();
	}

	private boolean isSettled(List<AgentRun> older) {
		return this.time.nanoTime() - this.olderReadAt < MAX_AGE
				&& older.stream().allMatch((run) -> run.status().isTerminal());
	}

	/**
	 * A run that was started between two requests moves another one to the next page,
	 * which then shows it again.
	 */
	private static List<AgentRun> join(List<AgentRun> first, List<AgentRun> second) {
		Map<Long, AgentRun> runs = new LinkedHashMap<>();
		Stream.concat(first.stream(), second.stream()).forEach((run) -> runs.putIfAbsent(run.id(), run));
		return List.copyOf(runs.values());
	}

}

package com.codegen.spring.sample.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunLog;

/**
 * What is known of one run: its state and its log, for everybody who looks at it. Long
 * texts are left out of memory and read again when somebody opens their entry.
 */
public final class RunFeed {

	static final long LARGEST_ENTRY = 256 * 1024;

	static final long BUDGET = 16 * 1024 * 1024;

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final Duration QUIET = Duration.ofMillis(30);

	private final Clock clock = Clock.systemUTC();

	private final long id;

	private final @Nullable Instant createdAt;

	private final Changes changes = new Changes();

	private final List<LogLine> lines = new ArrayList<>();

	private AgentRun run;

	private long weight;

	private long version;

	private boolean ended;

	private @Nullable String trouble;

	private volatile Instant looked = Instant.EPOCH;

	RunFeed(AgentRun run) {
		this.id = run.id();
		this.createdAt = run.createdAt();
		this.run = run;
	}

	/**
	 * The run's id.
	 * @return the id
	 */
	public long id() {
		return this.id;
	}

	/**
	 * Whether this is the feed of a run, and not of an older one with its id: a simulated
	 * Codegen that was started anew counts from the beginning.
	 */
	boolean isOf(AgentRun other) {
		return Objects.equals(this.createdAt, other.createdAt());
	}

	/**
	 * What is known now.
	 * @return a state that does not change any more
	 */
	public synchronized State state() {
		return new State(this.run, this.lines.size(), this.version, this.ended, this.trouble);
	}

	/**
	 * A part of the log.
	 * @param from the first entry
	 * @param to behind the last entry
	 * @return the entries, as far as they are known
	 */
	public synchronized List<LogLine> lines(int from, int to) {
		int end = Math.min(to, this.lines.size());
		return (from < end) ? List.copyOf(this.lines.subList(Math.max(0, from), end)) : List.of();
	}

	/**
	 * Hear of changes.
	 * @return a signal after each change
	 */
	public Flux<Boolean> changes() {
		return this.changes.listen();
	}

	/**
	 * Wait until the beginning of the log is known, but not for long.
	 * @param patience the longest wait, none if it is negative
	 */
	public void awaitBeginning(Duration patience) {
		if (!isBegun() && !patience.isNegative()) {
			Object unused = this.changes.listen()
				.mergeWith(Mono.just(true))
				.filter((signal) -> isBegun())
				.sampleTimeout((signal) -> Mono.delay(QUIET))
				.take(patience)
				.blockFirst();
		}
	}

	private boolean isBegun() {
		State state = state();
		return state.ended() || state.entries() > 0 || state.trouble() != null;
	}

	void look() {
		this.looked = this.clock.instant();
	}

	boolean isWatched() {
		return this.changes.anybody() || this.looked.plus(PATIENCE).isAfter(this.clock.instant());
	}

	synchronized long weight() {
		return this.weight;
	}

	void update(AgentRun current) {
		synchronized (this) {
			if (current.equals(this.run) && this.trouble == null) {
				return;
			}
			this.run = current;
			this.trouble = null;
			this.version++;
		}
		this.changes.tell();
	}

	void append(int index, AgentRunLog entry) {
		synchronized (this) {
			if (index != this.lines.size()) {
				return;
			}
			LogLine line = LogLine.of(index, entry, Math.min(LARGEST_ENTRY, BUDGET - this.weight));
			this.weight += line.headline().length() + (line.kept() ? line.size() : 0);
			this.lines.add(line);
		}
		this.changes.tell();
	}

	void fail(String reason) {
		synchronized (this) {
			this.trouble = reason;
			this.version++;
		}
		this.changes.tell();
	}

	void end(boolean now) {
		synchronized (this) {
			this.ended = now;
			this.version++;
		}
		this.changes.tell();
	}

	/**
	 * What is known of a run at a time.
	 *
	 * @param run the run
	 * @param entries how many entries of its log are known
	 * @param version a number that grows when anything but the log changes
	 * @param ended whether the run and its log have ended
	 * @param trouble why nothing new can be read, {@code null} when it can
	 */
	public record State(AgentRun run, int entries, long version, boolean ended, @Nullable String trouble) {

	}

}

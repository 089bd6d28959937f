package com.codegen.spring.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.DoubleSupplier;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.error.CodegenNotFoundException;
import com.codegen.spring.watch.RunSweep.Sighting;

/**
 * The runs that are followed and what is known of them. Guarded by the lock of its
 * watcher. All times are nanoseconds.
 */
final class WatchedRuns {

	private final Map<Long, WatchedRun> runs = new HashMap<>();

	private final EndedRuns ended = new EndedRuns();

	private final PollInterval interval;

	private final DoubleSupplier random;

	private @Nullable Long lastRead;

	WatchedRuns(PollInterval interval, DoubleSupplier random) {
		this.interval = interval;
		this.random = random;
	}

	boolean isEmpty() {
		return this.runs.isEmpty();
	}

	int size() {
		return this.runs.size();
	}

	Collection<WatchedRun> all() {
		return this.runs.values();
	}

	/**
	 * Follow a run until it has ended.
	 */
	void follow(AgentRun run, long now) {
		this.ended.goesOn(run.id());
		WatchedRun watched = at(run.id(), now);
		watched.follow();
		watched.restart(run, now, firstLook(watched, null, now));
	}

	/**
	 * Take a subscription in.
	 * @return the run, when the subscriber does not know it and the watcher does
	 */
	@Nullable AgentRun add(long id, WatchSubscription subscription, long now) {
		WatchedRun watched = at(id, now);
		watched.add(subscription);
		AgentRun known = subscription.options().known();
		long look = firstLook(watched, subscription.options().patience(), now);
		if (watched.known() == null && known != null && look != now) {
			watched.restart(known, now, look);
		}
		else if (watched.known() != null) {
			watched.hasten(look);
		}
		return (known != null) ? null : watched.known();
	}

	private WatchedRun at(long id, long now) {
		return this.runs.computeIfAbsent(id, (key) -> new WatchedRun(key, now));
	}

	private long firstLook(WatchedRun watched, @Nullable Duration patience, long now) {
		Duration wait = watched.interval(this.interval).before(0, this.random.getAsDouble());
		return (patience != null && patience.compareTo(wait) <= 0) ? now : now + wait.toNanos();
	}

	void remove(long id, WatchSubscription subscription) {
		WatchedRun watched = this.runs.get(id);
		if (watched != null) {
			watched.remove(subscription);
			if (!watched.isWanted()) {
				this.runs.remove(id);
			}
		}
	}

	/**
	 * When the next look at a run is due.
	 */
	long due(long id) {
		return Objects.requireNonNull(this.runs.get(id)).due(this.interval);
	}

	/**
	 * When the next look is due.
	 * @return the time, empty when nothing is followed
	 */
	OptionalLong nextDue() {
		return this.runs.values()
			.stream()
			.mapToLong((watched) -> watched.due(this.interval))
			.reduce((one, other) -> (one - other < 0) ? one : other);
	}

	/**
	 * Those who wait for the first look at a run have nothing to keep.
	 * @return their subscriptions, taken out
	 */
	List<WatchSubscription> takeUnknown() {
		return take(this.runs.values().stream().filter((watched) -> watched.known() == null).toList());
	}

	List<WatchSubscription> takeAll() {
		return take(List.copyOf(this.runs.values()));
	}

	private List<WatchSubscription> take(List<WatchedRun> taken) {
		taken.forEach((watched) -> this.runs.remove(watched.id()));
		return taken.stream().flatMap((watched) -> watched.subscriptions().stream()).toList();
	}

	/**
	 * Take note of what a request has shown.
	 * @param sighting what it has shown
	 * @param firstRank the rank of the first run of a page
	 * @param now the present time
	 * @return whom to tell of what
	 */
	News see(Sighting sighting, long firstRank, long now) {
		News news = new News(new ArrayList<>(), new HashMap<>(), new ArrayList<>(), new ArrayList<>());
		this.lastRead = (sighting.failure() != null) ? this.lastRead : Long.valueOf(now);
		long rank = firstRank;
		for (AgentRun run : sighting.runs()) {
			WatchedRun watched = this.runs.get(run.id());
			if (watched != null) {
				see(watched, run, sighting, rank, now, news);
			}
			rank--;
		}
		sighting.missing().forEach((id) -> miss(id, sighting, now, news));
		return news;
	}

	private void see(WatchedRun watched, AgentRun run, Sighting sighting, long rank, long now, News news) {
		if (watched.isStale(sighting.asked())) {
			return;
		}
		AgentRun previous = watched.known();
		AgentRun seen = watched.update(run, sighting.isListed());
		boolean changed = seen != null && !seen.equals(previous);
		watched.looked(this.interval, now, changed, this.random.getAsDouble());
		if (sighting.isListed()) {
			watched.found(rank);
		}
		if (seen == null) {
			return;
		}
		if (changed && this.ended.isNews(seen)) {
			news.changes().add(new RunChange(previous, seen));
		}
		watched.subscriptions().forEach((subscription) -> news.told().put(subscription, seen));
		if (seen.status().isTerminal()) {
			this.runs.remove(watched.id());
		}
	}

	private void miss(long id, Sighting sighting, long now, News news) {
		WatchedRun watched = this.runs.get(id);
		if (watched == null || watched.isStale(sighting.asked())) {
			return;
		}
		if (sighting.failure() == null) {
			watched.missed(now);
		}
		else if (sighting.isListed()) {
			watched.unlist(now);
		}
		else if (watched.known() == null && sighting.isRefusal()) {
			news.refused().addAll(take(List.of(watched)));
		}
		else {
			watched.failed(this.interval, now, isOnlyOne(watched, sighting), this.random.getAsDouble());
			if (watched.isHopeless()) {
				this.runs.remove(id);
				news.dropped().add(id);
			}
		}
	}

	/**
	 * Whether others can be read, as far as is known.
	 */
	private boolean isOnlyOne(WatchedRun watched, Sighting sighting) {
		return sighting.failure() instanceof CodegenNotFoundException
				|| (sighting.isLocal() && this.lastRead != null && watched.isSeenBefore(this.lastRead));
	}

	/**
	 * Look at a run no sooner than this.
	 */
	void holdOff(long id, long earliest) {
		WatchedRun watched = this.runs.get(id);
		if (watched != null) {
			watched.holdOff(earliest);
		}
	}

	/**
	 * What came of a request.
	 *
	 * @param changes the runs that have changed
	 * @param told who is to hear of which run
	 * @param refused who is never going to see the run
	 * @param dropped the runs that are no longer followed, because they cannot be read
	 */
	record News(List<RunChange> changes, Map<WatchSubscription, AgentRun> told, List<WatchSubscription> refused,
			List<Long> dropped) {
	}

}

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
import com.codegen.spring.watch.PollResult.Sighting;

/**
 * The watched runs and what is known of them. Guarded by the lock of its watcher. All
 * times are nanoseconds.
 */
final class WatchedRuns {

	private final Map<Long, WatchedRun> runs = new HashMap<>();

	private final EndedRuns ended = new EndedRuns();

	private final PollInterval interval;

	private final DoubleSupplier random;

	private PollInterval affordable;

	private @Nullable Long lastRead;

	WatchedRuns(PollInterval interval, DoubleSupplier random) {
		this.interval = interval;
		this.affordable = interval;
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
	 * Let intervals grow no further than the quota requires.
	 * @param time the shortest time in which the quota allows to poll all runs once
	 */
	void pollWithin(Duration time) {
		this.affordable = this.interval.upTo(time);
	}

	/**
	 * Watch a run until it has ended, also without a subscription.
	 */
	void keep(AgentRun run, long now) {
		this.ended.reopen(run.id());
		WatchedRun watched = at(run.id(), now);
		watched.keep();
		restart(watched, run, now, firstPoll(watched, null, now));
	}

	/**
	 * Add a subscription.
	 * @return the run, if the watcher knows it and the subscriber does not
	 */
	@Nullable AgentRun add(long id, WatchSubscription subscription, long now) {
		WatchedRun watched = at(id, now);
		watched.add(subscription);
		AgentRun current = watched.known().run();
		AgentRun known = subscription.options().known();
		long poll = firstPoll(watched, subscription.options().patience(), now);
		if (current == null && known != null && poll != now) {
			restart(watched, known, now, poll);
		}
		else if (current != null) {
			watched.schedule().pollBefore(poll);
		}
		return (known != null) ? null : current;
	}

	private static void restart(WatchedRun watched, AgentRun run, long now, long nextPoll) {
		watched.known().restart(run, now);
		watched.schedule().restart(now, nextPoll);
	}

	private WatchedRun at(long id, long now) {
		return this.runs.computeIfAbsent(id, (key) -> new WatchedRun(key, now));
	}

	private long firstPoll(WatchedRun watched, @Nullable Duration patience, long now) {
		Duration wait = watched.schedule().interval(this.interval).before(0, this.random.getAsDouble());
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
	 * The time of a run's next poll.
	 */
	long due(long id) {
		return Objects.requireNonNull(this.runs.get(id)).due(this.interval);
	}

	/**
	 * The time of the next poll.
	 * @return the time, empty if no run is watched
	 */
	OptionalLong nextDue() {
		return this.runs.values()
			.stream()
			.mapToLong((watched) -> watched.due(this.interval))
			.reduce((one, other) -> (one - other < 0) ? one : other);
	}

	/**
	 * Remove the runs that have not been read yet.
	 * @return their subscriptions
	 */
	List<WatchSubscription> takeUnknown() {
		return take(this.runs.values().stream().filter((watched) -> watched.known().run() == null).toList());
	}

	/**
	 * Remove all runs.
	 * @return their subscriptions
	 */
	List<WatchSubscription> takeAll() {
		return take(List.copyOf(this.runs.values()));
	}

	private List<WatchSubscription> take(List<WatchedRun> taken) {
		taken.forEach((watched) -> this.runs.remove(watched.id()));
		return taken.stream().flatMap((watched) -> watched.subscriptions().stream()).toList();
	}

	/**
	 * Record the result of a request.
	 * @param result the result
	 * @param now the present time
	 * @return the notifications to send
	 */
	Notifications record(PollResult result, long now) {
		Notifications notifications = new Notifications(new ArrayList<>(), new HashMap<>(), new ArrayList<>(),
				new ArrayList<>());
		this.lastRead = (result.failure() != null) ? this.lastRead : Long.valueOf(now);
		for (Sighting sighting : result.sightings()) {
			WatchedRun watched = this.runs.get(sighting.run().id());
			if (watched != null && !watched.known().isOutdated(result.asked())) {
				seen(watched, sighting, now, notifications);
			}
		}
		for (long id : result.missing()) {
			WatchedRun watched = this.runs.get(id);
			if (watched != null && !watched.known().isOutdated(result.asked())) {
				missed(watched, result, now, notifications);
			}
		}
		return notifications;
	}

	private void seen(WatchedRun watched, Sighting sighting, long now, Notifications notifications) {
		Long rank = sighting.rank();
		AgentRun previous = watched.known().run();
		AgentRun seen = watched.known().update(sighting.run(), rank != null);
		boolean changed = seen != null && !seen.equals(previous);
		watched.schedule().polled(this.affordable, now, changed, this.random.getAsDouble());
		if (rank != null) {
			watched.known().listedAt(rank);
		}
		if (seen == null) {
			return;
		}
		if (changed && this.ended.isNews(seen)) {
			notifications.changes().add(new RunChange(previous, seen));
		}
		watched.subscriptions().forEach((subscription) -> notifications.updates().put(subscription, seen));
		if (seen.status().isTerminal()) {
			this.runs.remove(watched.id());
		}
	}

	private void missed(WatchedRun watched, PollResult result, long now, Notifications notifications) {
		if (result.failure() == null) {
			watched.known().missed(now);
		}
		else if (result.listed()) {
			watched.known().excludeFromLists(now);
		}
		else if (watched.known().run() == null && result.isRejection()) {
			notifications.rejected().addAll(take(List.of(watched)));
		}
		else {
			watched.known().readFailed(isOthersReadable(watched, result));
			watched.schedule().polled(this.interval, now, false, this.random.getAsDouble());
			if (watched.isHopeless()) {
				this.runs.remove(watched.id());
				notifications.dropped().add(watched.id());
			}
		}
	}

	private boolean isOthersReadable(WatchedRun watched, PollResult result) {
		return result.failure() instanceof CodegenNotFoundException
				|| (result.isLocalFailure() && this.lastRead != null && this.lastRead - watched.schedule().seen() > 0);
	}

	/**
	 * Poll a run no sooner than at a given time.
	 */
	void pollAfter(long id, long earliest) {
		WatchedRun watched = this.runs.get(id);
		if (watched != null) {
			watched.schedule().pollAfter(earliest);
		}
	}

	/**
	 * The notifications to send after a request.
	 *
	 * @param changes the changes to notify the listener of
	 * @param updates the subscriptions to notify, each with its run
	 * @param rejected the subscriptions to fail because their run cannot be read at all
	 * @param dropped the IDs of the runs that are no longer watched because they cannot
	 * be read
	 */
	record Notifications(List<RunChange> changes, Map<WatchSubscription, AgentRun> updates,
			List<WatchSubscription> rejected, List<Long> dropped) {
	}

}

package com.codegen.spring.sample.security;

import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * How many runs a user may start within an hour.
 */
public final class CreationLimit {

	private static final Duration WINDOW = Duration.ofHours(1);

	private final int limit;

	private final Clock clock;

	private final Map<String, Deque<Instant>> starts = new ConcurrentHashMap<>();

	CreationLimit(int limit, Clock clock) {
		this.limit = limit;
		this.clock = clock;
	}

	/**
	 * Take what is needed to start runs. All or nothing is taken.
	 * @param user who starts them
	 * @param runs how many
	 * @throws CreationLimitException when it is more than is left
	 */
	public void take(@Nullable Principal user, int runs) {
		if (this.limit == 0 || user == null) {
			return;
		}
		Deque<Instant> mine = this.starts.computeIfAbsent(user.getName(), (name) -> new ArrayDeque<>());
		synchronized (mine) {
			take(mine, runs);
		}
	}

	private void take(Deque<Instant> mine, int runs) {
		if (runs > this.limit) {
			throw new CreationLimitException(this.limit, null);
		}
		Instant now = this.clock.instant();
		mine.removeIf((start) -> !start.plus(WINDOW).isAfter(now));
		if (mine.size() + runs > this.limit) {
			throw new CreationLimitException(this.limit, Duration.between(now, mine.getFirst().plus(WINDOW)));
		}
		for (int i = 0; i < runs; i++) {
			mine.add(now);
		}
	}

}

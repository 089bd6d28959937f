package com.codegen.spring.test.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until it is told to move; safe for use by several threads.
 */
public final class SettableClock extends Clock {

	private final AtomicReference<Instant> now;

	private final ZoneId zone;

	private SettableClock(AtomicReference<Instant> now, ZoneId zone) {
		this.now = now;
		this.zone = zone;
	}

	/**
	 * A clock in UTC.
	 * @param start the time it shows
	 * @return the clock
	 */
	public static SettableClock at(Instant start) {
		return new SettableClock(new AtomicReference<>(start), ZoneOffset.UTC);
	}

	/**
	 * Move the clock.
	 * @param amount how far, negative to go back
	 */
	public void advance(Duration amount) {
		this.now.updateAndGet((time) -> time.plus(amount));
	}

	/**
	 * Set the clock.
	 * @param time the time it shows from now on
	 */
	public void set(Instant time) {
		this.now.set(time);
	}

	@Override
	public Instant instant() {
		return Objects.requireNonNull(this.now.get());
	}

	@Override
	public ZoneId getZone() {
		return this.zone;
	}

	@Override
	public SettableClock withZone(ZoneId other) {
		return new SettableClock(this.now, other);
	}

}

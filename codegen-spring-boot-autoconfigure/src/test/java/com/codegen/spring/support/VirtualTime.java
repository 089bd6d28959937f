package com.codegen.spring.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

import reactor.test.scheduler.VirtualTimeScheduler;

import com.codegen.spring.exchange.TimeSource;

/**
 * Time that passes when a test says so.
 */
public final class VirtualTime extends Clock {

	private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

	private final VirtualTimeScheduler scheduler = VirtualTimeScheduler.create();

	/**
	 * The time as the client wants it.
	 * @return the time source
	 */
	public TimeSource source() {
		return TimeSource.of(this.scheduler, this);
	}

	/**
	 * Let time pass.
	 * @param duration how much
	 */
	public void advance(Duration duration) {
		this.scheduler.advanceTimeBy(duration);
	}

	/**
	 * The time that has passed.
	 * @return the duration
	 */
	public Duration elapsed() {
		return Duration.between(START, instant());
	}

	@Override
	public Instant instant() {
		return START.plusNanos(this.scheduler.now(TimeUnit.NANOSECONDS));
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

}

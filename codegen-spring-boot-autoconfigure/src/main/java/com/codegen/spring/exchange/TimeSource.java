package com.codegen.spring.exchange;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * All the time the client knows: what time it is, how much has passed, and how to wait
 * without holding a thread. Waits are measured on a clock that does not jump.
 *
 * @param clock the time of day
 * @param ticker nanoseconds that only grow
 * @param scheduler runs delayed work
 */
public record TimeSource(Clock clock, LongSupplier ticker, Scheduler scheduler) {

	/**
	 * The machine's time.
	 * @return the time source
	 */
	public static TimeSource system() {
		return new TimeSource(Clock.systemUTC(), System::nanoTime, Schedulers.parallel());
	}

	/**
	 * The time of a scheduler, for tests in virtual time.
	 * @param scheduler for example a {@code VirtualTimeScheduler}
	 * @param clock the time of day
	 * @return the time source
	 */
	public static TimeSource of(Scheduler scheduler, Clock clock) {
		return new TimeSource(clock, () -> scheduler.now(TimeUnit.NANOSECONDS), scheduler);
	}

	/**
	 * Nanoseconds that only grow.
	 * @return the nanoseconds since an arbitrary moment
	 */
	public long nanoTime() {
		return this.ticker.getAsLong();
	}

	/**
	 * Wait.
	 * @param delay how long
	 * @return emits when the time has passed
	 */
	public Mono<Long> delay(Duration delay) {
		return Mono.delay(delay, this.scheduler);
	}

}

package com.codegen.spring.page;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import com.codegen.spring.exchange.TimeSource;

/**
 * How often the tails of one client look for more. They share a limit: the more of them
 * there are, the less often each looks.
 */
public final class TailPace {

	/**
	 * The time between two looks of a tail that is alone.
	 */
	static final Duration INTERVAL = Duration.ofSeconds(2);

	private static final Duration QUIET_INTERVAL = Duration.ofSeconds(5);

	private static final Duration QUIET = Duration.ofMinutes(1);

	private final AtomicInteger tails = new AtomicInteger();

	private final TimeSource time;

	private final Duration share;

	/**
	 * Create the pace.
	 * @param time measures and waits
	 * @param permits how many looks all tails may take in a window
	 * @param window the window
	 */
	public TailPace(TimeSource time, int permits, Duration window) {
		this.time = time;
		// a fifth of the limit is left to others
		this.share = window.multipliedBy(6).dividedBy(5L * permits);
	}

	/**
	 * A pace within the documented limit of 60 requests a minute.
	 * @return the pace
	 */
	public static TailPace documented() {
		return new TailPace(TimeSource.system(), 60, Duration.ofMinutes(1));
	}

	TimeSource time() {
		return this.time;
	}

	void join() {
		this.tails.incrementAndGet();
	}

	void leave() {
		this.tails.decrementAndGet();
	}

	/**
	 * The time until the next look.
	 * @param wish the time the tail asks for
	 * @param silence the time in which it found nothing
	 */
	Duration interval(Duration wish, Duration silence) {
		Duration own = (silence.compareTo(QUIET) >= 0) ? max(wish, QUIET_INTERVAL) : wish;
		return max(own, this.share.multipliedBy(this.tails.get()));
	}

	private static Duration max(Duration one, Duration other) {
		return (one.compareTo(other) >= 0) ? one : other;
	}

}

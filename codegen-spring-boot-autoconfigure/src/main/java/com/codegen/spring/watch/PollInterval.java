package com.codegen.spring.watch;

import java.time.Duration;

import org.springframework.util.Assert;

/**
 * The time between two looks at a run: short at first, then longer, never regular, so
 * that many waits do not look at the same moment.
 *
 * @param initial the first interval
 * @param multiplier the growth
 * @param max the largest interval
 * @param jitter the part by which an interval may be shorter or longer, 0 to 1
 */
public record PollInterval(Duration initial, double multiplier, Duration max, double jitter) {

	public PollInterval {
		Assert.isTrue(initial.compareTo(Duration.ZERO) > 0, "'initial' must be positive");
		Assert.isTrue(multiplier >= 1, "'multiplier' must be at least 1");
		Assert.isTrue(max.compareTo(initial) >= 0, "'max' must not be shorter than 'initial'");
		Assert.isTrue(jitter >= 0 && jitter < 1, "'jitter' must be between 0 and 1");
	}

	/**
	 * The default: 5 s, then half as long again each time, up to 45 s, each 20 % shorter
	 * or longer.
	 * @return the interval
	 */
	public static PollInterval defaults() {
		return new PollInterval(Duration.ofSeconds(5), 1.5, Duration.ofSeconds(45), 0.2);
	}

	/**
	 * The same time again and again.
	 * @param interval the time
	 * @return the interval
	 */
	public static PollInterval constant(Duration interval) {
		return new PollInterval(interval, 1, interval, 0);
	}

	/**
	 * The wait before a look.
	 * @param look the number of the look, from 0
	 * @param random a number from 0 (inclusive) to 1 (exclusive)
	 * @return the wait
	 */
	public Duration before(int look, double random) {
		double grown = Math.min((double) this.max.toMillis(),
				(double) this.initial.toMillis() * Math.pow(this.multiplier, look));
		return Duration.ofMillis((long) (grown * (1 + this.jitter * (2 * random - 1))));
	}

}

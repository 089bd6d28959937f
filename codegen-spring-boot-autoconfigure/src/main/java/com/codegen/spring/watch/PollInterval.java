package com.codegen.spring.watch;

import java.time.Duration;

import org.springframework.util.Assert;

/**
 * The time between two polls of a run. It starts with the initial interval and grows with
 * each poll that shows no change, as far as the quota requires: if few runs are watched,
 * it does not grow. Jitter keeps many waits from polling at the same moment.
 *
 * @param initial the first and shortest interval
 * @param multiplier the factor by which the interval grows after a poll without a change,
 * at least 1
 * @param max the interval beyond which it does not grow. Polls can be further apart only
 * if the quota does not allow more, or after failures.
 * @param jitter the fraction by which an interval can be shorter or longer, 0 to 1
 */
public record PollInterval(Duration initial, double multiplier, Duration max, double jitter) {

	public PollInterval {
		Assert.isTrue(initial.compareTo(Duration.ZERO) > 0, "'initial' must be positive");
		Assert.isTrue(multiplier >= 1, "'multiplier' must be at least 1");
		Assert.isTrue(max.compareTo(initial) >= 0, "'max' must not be shorter than 'initial'");
		Assert.isTrue(jitter >= 0 && jitter < 1, "'jitter' must be between 0 and 1");
	}

	/**
	 * The default: 5 s, growing by a factor of 1.5 up to 45 s, with a jitter of 20 %.
	 * @return the interval
	 */
	public static PollInterval defaults() {
		return new PollInterval(Duration.ofSeconds(5), 1.5, Duration.ofSeconds(45), 0.2);
	}

	/**
	 * A constant interval without jitter.
	 * @param interval the time
	 * @return the interval
	 */
	public static PollInterval constant(Duration interval) {
		return new PollInterval(interval, 1, interval, 0);
	}

	/**
	 * A copy that grows no further than a given time.
	 * @param longest the time; the result never grows beyond its own largest interval and
	 * never shrinks below the first one
	 * @return the copy
	 */
	PollInterval upTo(Duration longest) {
		if (longest.compareTo(this.max) >= 0) {
			return this;
		}
		Duration cap = (longest.compareTo(this.initial) > 0) ? longest : this.initial;
		return new PollInterval(this.initial, this.multiplier, cap, this.jitter);
	}

	/**
	 * The time before a poll.
	 * @param poll the number of polls without a change before it
	 * @param random a number from 0 (inclusive) to 1 (exclusive)
	 * @return the time
	 */
	public Duration before(int poll, double random) {
		double grown = Math.min((double) this.max.toMillis(),
				(double) this.initial.toMillis() * Math.pow(this.multiplier, poll));
		return Duration.ofMillis((long) (grown * (1 + this.jitter * (2 * random - 1))));
	}

}

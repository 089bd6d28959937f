package com.codegen.spring.watch;

import java.time.Duration;

import org.springframework.util.Assert;

/**
 * How a client follows runs. Immutable: each {@code with} method gives a changed copy.
 *
 * @param interval the time between two looks at a run
 * @param timeout the longest wait when none is given
 * @param quotaShare the part of the limit of class
 * {@link com.codegen.spring.exchange.RateClass#STANDARD} that may be spent on looking,
 * above 0 and up to 1
 * @param followStarted whether to follow every run the client starts or resumes until it
 * has ended, also when nobody waits for it
 */
public record WatchSettings(PollInterval interval, Duration timeout, double quotaShare, boolean followStarted) {

	public WatchSettings {
		Assert.isTrue(timeout.compareTo(Duration.ZERO) > 0, "'timeout' must be positive");
		Assert.isTrue(quotaShare > 0 && quotaShare <= 1, "'quotaShare' must be above 0 and at most 1");
	}

	/**
	 * The default: the default interval, waits of an hour, half of the limit, and only
	 * runs that somebody waits for.
	 * @return the settings
	 */
	public static WatchSettings defaults() {
		return new WatchSettings(PollInterval.defaults(), Duration.ofHours(1), 0.5, false);
	}

	/**
	 * A copy with another interval.
	 * @param interval the time between two looks at a run
	 * @return the copy
	 */
	public WatchSettings withInterval(PollInterval interval) {
		return new WatchSettings(interval, this.timeout, this.quotaShare, this.followStarted);
	}

	/**
	 * A copy with another longest wait.
	 * @param timeout the longest wait when none is given
	 * @return the copy
	 */
	public WatchSettings withTimeout(Duration timeout) {
		return new WatchSettings(this.interval, timeout, this.quotaShare, this.followStarted);
	}

	/**
	 * A copy with another share of the limit.
	 * @param quotaShare the part, above 0 and up to 1
	 * @return the copy
	 */
	public WatchSettings withQuotaShare(double quotaShare) {
		return new WatchSettings(this.interval, this.timeout, quotaShare, this.followStarted);
	}

	/**
	 * A copy that follows every run the client starts or resumes.
	 * @param followStarted whether to follow them
	 * @return the copy
	 */
	public WatchSettings withFollowStarted(boolean followStarted) {
		return new WatchSettings(this.interval, this.timeout, this.quotaShare, followStarted);
	}

}

package com.codegen.spring.watch;

import java.time.Duration;

import org.springframework.util.Assert;

/**
 * How a client watches runs. Immutable: each {@code with} method returns a changed copy.
 *
 * @param interval the time between two polls of a run
 * @param timeout the longest wait if a call does not specify one
 * @param quotaShare the share of the rate limit
 * {@link com.codegen.spring.exchange.RateClass#STANDARD} that can be used for polling,
 * above 0 and at most 1
 * @param watchStarted whether to watch every run that the client starts or resumes until
 * it has ended, even if nothing waits for it
 */
public record WatchSettings(PollInterval interval, Duration timeout, double quotaShare, boolean watchStarted) {

	public WatchSettings {
		Assert.isTrue(timeout.compareTo(Duration.ZERO) > 0, "'timeout' must be positive");
		Assert.isTrue(quotaShare > 0 && quotaShare <= 1, "'quotaShare' must be above 0 and at most 1");
	}

	/**
	 * The default: the default interval, waits of up to an hour, half of the rate limit,
	 * and only runs that are waited for.
	 * @return the settings
	 */
	public static WatchSettings defaults() {
		return new WatchSettings(PollInterval.defaults(), Duration.ofHours(1), 0.5, false);
	}

	/**
	 * A copy with another interval.
	 * @param interval the time between two polls of a run
	 * @return the copy
	 */
	public WatchSettings withInterval(PollInterval interval) {
		return new WatchSettings(interval, this.timeout, this.quotaShare, this.watchStarted);
	}

	/**
	 * A copy with another default timeout.
	 * @param timeout the longest wait if a call does not specify one
	 * @return the copy
	 */
	public WatchSettings withTimeout(Duration timeout) {
		return new WatchSettings(this.interval, timeout, this.quotaShare, this.watchStarted);
	}

	/**
	 * A copy with another share of the rate limit.
	 * @param quotaShare the share, above 0 and at most 1
	 * @return the copy
	 */
	public WatchSettings withQuotaShare(double quotaShare) {
		return new WatchSettings(this.interval, this.timeout, quotaShare, this.watchStarted);
	}

	/**
	 * A copy that watches every run that the client starts or resumes.
	 * @param watchStarted whether to watch them
	 * @return the copy
	 */
	public WatchSettings withWatchStarted(boolean watchStarted) {
		return new WatchSettings(this.interval, this.timeout, this.quotaShare, watchStarted);
	}

}

package com.codegen.spring.ratelimit;

import java.time.Duration;

import com.codegen.spring.exchange.RateClass;

/**
 * How much of a rate limit is used.
 *
 * @param rateClass the rate class
 * @param limit the limit
 * @param used how many requests were sent in the last window or have reserved a permit
 * @param resetsIn the time until the oldest of these requests leaves the window and its
 * permit is available again; zero if none is used
 * @param closedFor the time until requests are sent again after the server has answered
 * HTTP 429; zero if it has not
 */
public record RateLimitUsage(RateClass rateClass, RateLimit limit, int used, Duration resetsIn, Duration closedFor) {

	/**
	 * How many more requests can be sent now.
	 * @return the number, zero while the rate class is closed
	 */
	public int left() {
		return this.closedFor.isZero() ? Math.max(0, this.limit.permits() - this.used) : 0;
	}

	RateLimitUsage closedFor(Duration time) {
		return new RateLimitUsage(this.rateClass, this.limit, this.used, this.resetsIn, time);
	}

}

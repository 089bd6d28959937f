package com.codegen.spring.ratelimit;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

import org.springframework.util.Assert;

import com.codegen.spring.exchange.RateClass;

/**
 * The limit of each rate class.
 *
 * @param limits the limits, one for every class
 */
public record RateLimits(Map<RateClass, RateLimit> limits) {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	public RateLimits {
		limits = Map.copyOf(limits);
		Assert.isTrue(limits.size() == RateClass.values().length, "'limits' must have an entry for every rate class");
	}

	/**
	 * The limits that the API documents (OpenAPI document of 2025-10-07, and the page on
	 * agent run logs).
	 * @return the limits
	 */
	public static RateLimits documented() {
		return new RateLimits(Map.of(RateClass.STANDARD, new RateLimit(60, Duration.ofSeconds(30)),
				RateClass.RUN_CREATION, new RateLimit(10, MINUTE), RateClass.LOGS, new RateLimit(60, MINUTE),
				RateClass.EDIT_AND_RULES, new RateLimit(30, MINUTE), RateClass.SETUP_COMMANDS, new RateLimit(5, MINUTE),
				RateClass.LOG_ANALYSIS, new RateLimit(5, MINUTE)));
	}

	/**
	 * The limit of a class.
	 * @param rateClass the rate class
	 * @return the limit
	 */
	public RateLimit get(RateClass rateClass) {
		RateLimit limit = this.limits.get(rateClass);
		Assert.state(limit != null, "No rate limit for this rate class");
		return limit;
	}

	/**
	 * A copy with other limits for some classes.
	 * @param changes the changes
	 * @return the copy
	 */
	public RateLimits with(Map<RateClass, RateLimit> changes) {
		Map<RateClass, RateLimit> changed = new EnumMap<>(this.limits);
		changed.putAll(changes);
		return new RateLimits(changed);
	}

}

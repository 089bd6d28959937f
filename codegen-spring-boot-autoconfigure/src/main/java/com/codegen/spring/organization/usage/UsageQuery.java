package com.codegen.spring.organization.usage;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Which agent runs to count.
 *
 * @param from the start of the time
 * @param to the end of the time, not included
 * @param userId only runs of this user, or {@code null} for all
 */
public record UsageQuery(Instant from, Instant to, @Nullable Long userId) {

	public UsageQuery {
		Assert.isTrue(from.isBefore(to), "'from' must be before 'to'");
	}

	/**
	 * The runs of all users.
	 * @param from the start of the time
	 * @param to the end of the time, not included
	 * @return the query
	 */
	public static UsageQuery of(Instant from, Instant to) {
		return new UsageQuery(from, to, null);
	}

	/**
	 * The runs of one user.
	 * @param user the user's id
	 * @return the changed copy
	 */
	public UsageQuery withUser(long user) {
		return new UsageQuery(this.from, this.to, user);
	}

}

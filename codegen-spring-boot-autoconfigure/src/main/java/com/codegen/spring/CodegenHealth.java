package com.codegen.spring;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.organization.User;

/**
 * Whether the client can work with Codegen. No text of the server is in the reason.
 *
 * @param status the answer
 * @param user the token's user, or {@code null} when Codegen did not tell
 * @param organizationId the organization, or {@code null} when it is not known
 * @param latency the time the check took
 * @param checkedAt when it ended
 * @param reason what is wrong or noteworthy, or {@code null} when nothing is
 * @param errorCode the kind of failure as the metrics name it, for example {@code auth},
 * or {@code null} when there was none
 */
public record CodegenHealth(Status status, @Nullable User user, @Nullable Long organizationId, Duration latency,
		Instant checkedAt, @Nullable String reason, @Nullable String errorCode) {

	/**
	 * Whether the client can work with Codegen.
	 * @return {@code true} if it can
	 */
	public boolean isHealthy() {
		return this.status == Status.HEALTHY;
	}

	/**
	 * The answer of a check.
	 */
	public enum Status {

		/** Codegen answers and accepts the token. */
		HEALTHY,

		/** It does not, or could not be asked. */
		UNHEALTHY

	}

}

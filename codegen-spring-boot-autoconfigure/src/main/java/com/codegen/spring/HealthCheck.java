package com.codegen.spring;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import com.codegen.spring.CodegenHealth.Status;
import com.codegen.spring.error.CodegenAccessDeniedException;
import com.codegen.spring.error.CodegenAuthenticationException;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenQuotaExceededException;
import com.codegen.spring.error.CodegenRateLimitException;
import com.codegen.spring.exchange.OrganizationId;
import com.codegen.spring.exchange.TimeSource;
import com.codegen.spring.organization.ReactiveUserOperations;
import com.codegen.spring.organization.User;

/**
 * Asks who the token's user is and in which organization the client acts.
 *
 * @param users asks for the user
 * @param organization tells the organization
 * @param time measures
 */
record HealthCheck(ReactiveUserOperations users, OrganizationId organization, TimeSource time) {

	Mono<CodegenHealth> run() {
		return Mono.defer(() -> {
			long start = this.time.nanoTime();
			return this.users.me()
				.zipWhen((user) -> this.organization.value(), this::healthy)
				.onErrorResume(RuntimeException.class, (ex) -> Mono.just(failed(ex)))
				.map((health) -> health.at(Duration.ofNanos(this.time.nanoTime() - start), this.time));
		});
	}

	private Finding healthy(User user, Long organizationId) {
		return new Finding(Status.HEALTHY, user, organizationId, null, null);
	}

	private Finding failed(RuntimeException failure) {
		String code = (failure instanceof CodegenException known) ? known.getErrorCode() : "configuration";
		return new Finding((failure instanceof CodegenQuotaExceededException) ? Status.HEALTHY : Status.UNHEALTHY, null,
				(this.organization instanceof OrganizationLookup.Known known) ? known.id() : null, reason(failure),
				code);
	}

	private static String reason(RuntimeException failure) {
		if (failure instanceof CodegenQuotaExceededException) {
			return "The plan allows no further agent runs (HTTP 402)";
		}
		if (failure instanceof CodegenRateLimitException) {
			return "The rate limit leaves no request for a health check";
		}
		if (failure instanceof CodegenAuthenticationException refused) {
			return (refused.getStatusCode() != null) ? "The API token is not accepted (HTTP 401)"
					: "The token provider supplied no API token that can be sent";
		}
		if (failure instanceof CodegenAccessDeniedException) {
			return "The API token's user has no access (HTTP 403)";
		}
		return (failure instanceof CodegenException known) ? unexpected(known)
				: "The token cannot be used, or codegen.org-id is not set and cannot be told from the token";
	}

	private static String unexpected(CodegenException failure) {
		Integer status = failure.getStatusCode();
		return "Codegen did not answer as expected (" + ((status != null) ? "HTTP " + status : failure.getErrorCode())
				+ ")";
	}

	/**
	 * What was found, before it is dated.
	 */
	private record Finding(Status status, @Nullable User user, @Nullable Long organizationId, @Nullable String reason,
			@Nullable String errorCode) {

		CodegenHealth at(Duration latency, TimeSource time) {
			return new CodegenHealth(this.status, this.user, this.organizationId, latency, time.clock().instant(),
					this.reason, this.errorCode);
		}

	}

}

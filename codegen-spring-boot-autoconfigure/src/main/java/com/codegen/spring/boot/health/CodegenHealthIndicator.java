package com.codegen.spring.boot.health;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

import reactor.core.publisher.Mono;

import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;

import com.codegen.spring.ReactiveCodegenOperations;
import com.codegen.spring.error.CodegenAccessDeniedException;
import com.codegen.spring.error.CodegenAuthenticationException;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenQuotaExceededException;
import com.codegen.spring.error.CodegenRateLimitException;
import com.codegen.spring.exchange.CallTimeout;
import com.codegen.spring.exchange.TimeSource;
import com.codegen.spring.organization.User;

/**
 * Asks Codegen who the token's user is. The answer is remembered for a while, because
 * each question spends a request, and asked once however many ask at the same time. Being
 * too busy to ask (429, or no permit in time) says nothing about Codegen and is UNKNOWN.
 * No text of the server is shown.
 */
public class CodegenHealthIndicator extends AbstractReactiveHealthIndicator {

	private static final double JITTER = 0.1;

	private final ReactiveCodegenOperations operations;

	private final Duration timeout;

	private final TimeSource time;

	private final Mono<Health> health;

	/**
	 * Create the indicator.
	 * @param operations asks Codegen
	 * @param timeout the time Codegen has to answer
	 * @param timeToLive the time an answer is remembered, give or take a tenth
	 * @param time measures
	 */
	public CodegenHealthIndicator(ReactiveCodegenOperations operations, Duration timeout, Duration timeToLive,
			TimeSource time) {
		this.operations = operations;
		this.timeout = timeout;
		this.time = time;
		this.health = Mono.defer(this::probe)
			.cache((health) -> jittered(timeToLive), (ex) -> Duration.ZERO, () -> Duration.ZERO, time.scheduler());
	}

	@Override
	protected Mono<Health> doHealthCheck(Health.Builder builder) {
		return this.health;
	}

	private Mono<Health> probe() {
		long start = this.time.nanoTime();
		return this.operations.users()
			.me()
			.contextWrite(CallTimeout.of(this.timeout))
			.map(this::up)
			.onErrorResume(CodegenException.class, (ex) -> Mono.just(failed(ex)))
			.map((builder) -> builder.withDetail("organization", this.operations.organizationId())
				.withDetail("latency", Duration.ofNanos(this.time.nanoTime() - start).toMillis() + " ms")
				.withDetail("lastChecked", this.time.clock().instant().toString())
				.build());
	}

	private Health.Builder up(User user) {
		String name = user.githubUsername();
		return new Health.Builder().up().withDetail("user", (name != null) ? name : Long.toString(user.id()));
	}

	private Health.Builder failed(CodegenException failure) {
		Health.Builder builder = new Health.Builder();
		if (failure instanceof CodegenQuotaExceededException) {
			return builder.up().withDetail("quota", "The plan allows no further agent runs (HTTP 402)");
		}
		if (failure instanceof CodegenRateLimitException) {
			return builder.unknown().withDetail("reason", "The rate limit leaves no request for a health check");
		}
		return builder.down().withDetail("reason", reason(failure));
	}

	private static String reason(CodegenException failure) {
		if (failure instanceof CodegenAuthenticationException) {
			return "The API token is not accepted (HTTP 401)";
		}
		if (failure instanceof CodegenAccessDeniedException) {
			return "The API token's user has no access (HTTP 403)";
		}
		Integer status = failure.getStatusCode();
		return "Codegen did not answer as expected (" + ((status != null) ? "HTTP " + status : failure.getErrorCode())
				+ ")";
	}

	private static Duration jittered(Duration timeToLive) {
		double factor = 1 + JITTER * (2 * ThreadLocalRandom.current().nextDouble() - 1);
		return Duration.ofMillis((long) (timeToLive.toMillis() * factor));
	}

}

package com.codegen.spring.boot.health;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

import reactor.core.publisher.Mono;

import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import com.codegen.spring.CodegenHealth;
import com.codegen.spring.ReactiveCodegenOperations;
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

	private static final String RATE_LIMIT = "rate_limit";

	private static final double JITTER = 0.1;

	private final ReactiveCodegenOperations operations;

	private final Duration timeout;

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
		this.health = Mono.defer(this::probe)
			.cache((health) -> jittered(timeToLive), (ex) -> Duration.ZERO, () -> Duration.ZERO, time.scheduler());
	}

	@Override
	protected Mono<Health> doHealthCheck(Health.Builder builder) {
		return this.health;
	}

	private Mono<Health> probe() {
		return this.operations.health().contextWrite(CallTimeout.of(this.timeout)).map(CodegenHealthIndicator::health);
	}

	private static Health health(CodegenHealth answer) {
		Health.Builder builder = new Health.Builder().status(status(answer));
		if (answer.user() != null) {
			builder.withDetail("user", name(answer.user()));
		}
		if (answer.reason() != null) {
			builder.withDetail(answer.isHealthy() ? "quota" : "reason", answer.reason());
		}
		if (answer.organizationId() != null) {
			builder.withDetail("organization", answer.organizationId());
		}
		return builder.withDetail("latency", answer.latency().toMillis() + " ms")
			.withDetail("lastChecked", answer.checkedAt().toString())
			.build();
	}

	private static Status status(CodegenHealth answer) {
		if (answer.isHealthy()) {
			return Status.UP;
		}
		return RATE_LIMIT.equals(answer.errorCode()) ? Status.UNKNOWN : Status.DOWN;
	}

	private static String name(User user) {
		String name = user.githubUsername();
		return (name != null) ? name : Long.toString(user.id());
	}

	private static Duration jittered(Duration timeToLive) {
		double factor = 1 + JITTER * (2 * ThreadLocalRandom.current().nextDouble() - 1);
		return Duration.ofMillis((long) (timeToLive.toMillis() * factor));
	}

}

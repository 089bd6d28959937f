package com.codegen.spring.boot.health;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.scheduler.VirtualTimeScheduler;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.retry.backoff.NoBackOffPolicy;
import org.springframework.retry.policy.NeverRetryPolicy;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.ReactiveCodegenTemplate;
import com.codegen.spring.exchange.TimeSource;
import com.codegen.spring.ratelimit.CodegenRateLimiter;
import com.codegen.spring.retry.RetrySettings;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;

import static org.assertj.core.api.Assertions.assertThat;

class CodegenHealthIndicatorTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final Duration TIME_TO_LIVE = Duration.ofSeconds(60);

	@RegisterExtension
	static final CodegenServerExtension server = new CodegenServerExtension(
			(builder) -> builder.enforceRateLimits(false));

	private final VirtualTimeScheduler virtualTime = VirtualTimeScheduler.create();

	private CodegenRateLimiter limiter = CodegenRateLimiter.unlimited();

	private ReactiveCodegenTemplate template = template(server.server().baseUrl());

	@AfterEach
	void close() {
		this.template.close();
		this.virtualTime.dispose();
	}

	@Test
	void isUpWithDetailsWhenCodegenAnswers() {
		Health health = ask(indicator(Duration.ofSeconds(3)));
		assertThat(health.getStatus()).isEqualTo(Status.UP);
		assertThat(health.getDetails()).containsOnlyKeys("user", "organization", "latency", "lastChecked")
			.containsEntry("organization", CodegenServer.DEFAULT_ORGANIZATION_ID);
		assertThat(health.getDetails().get("latency")).asString().matches("\\d+ ms");
		assertThat(health.getDetails().get("lastChecked")).asString().matches("\\d{4}-\\d{2}-\\d{2}T.*Z");
		assertThat(health.getDetails().get("user")).asString().isNotBlank();
	}

	@ParameterizedTest
	@CsvSource({ "401, The API token is not accepted", "403, The API token's user has no access", "404, HTTP 404",
			"500, HTTP 500", "503, HTTP 503" })
	void isDownWithAReasonWhenCodegenRefuses(int status, String reason) {
		server.server().always((request) -> true, Fault.status(status));
		Health health = ask(indicator(Duration.ofSeconds(3)));
		assertThat(health.getStatus()).isEqualTo(Status.DOWN);
		assertThat(health.getDetails().get("reason")).asString().contains(reason);
	}

	@Test
	void isUpWithADetailWhenThePlanIsUsedUp() {
		server.server().always((request) -> true, Fault.status(402));
		Health health = ask(indicator(Duration.ofSeconds(3)));
		assertThat(health.getStatus()).isEqualTo(Status.UP);
		assertThat(health.getDetails()).containsKey("quota");
	}

	@Test
	void isUnknownWhenTheServerHasNoRequestLeft() {
		server.server().always((request) -> true, Fault.status(429).retryAfter("30"));
		Health health = ask(indicator(Duration.ofSeconds(3)));
		assertThat(health.getStatus()).isEqualTo(Status.UNKNOWN);
		assertThat(health.getDetails()).containsKey("reason");
	}

	@Test
	void isUnknownAtOnceWhenTheLimiterHasNoPermitLeft() {
		this.limiter = (rateClass, maxWait) -> Mono.just(() -> Duration.ofSeconds(25));
		this.template.close();
		this.template = template(server.server().baseUrl());
		long start = System.nanoTime();
		assertThat(ask(indicator(Duration.ofSeconds(3))).getStatus()).isEqualTo(Status.UNKNOWN);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
		assertThat(server.server().requests()).isEmpty();
	}

	@Test
	void isDownWhenNothingListens() {
		String closed;
		try (CodegenServer gone = CodegenServer.start()) {
			closed = gone.baseUrl();
		}
		this.template.close();
		this.template = template(closed);
		Health health = ask(indicator(Duration.ofSeconds(3)));
		assertThat(health.getStatus()).isEqualTo(Status.DOWN);
		assertThat(health.getDetails().get("reason")).asString().contains("connect");
	}

	@Test
	void isDownWhenCodegenDoesNotAnswerInTime() {
		server.server().always((request) -> true, Fault.hang());
		Health health = ask(indicator(Duration.ofMillis(300)));
		assertThat(health.getStatus()).isEqualTo(Status.DOWN);
		assertThat(health.getDetails().get("reason")).asString().contains("timeout");
		assertThat(Integer.parseInt(health.getDetails().get("latency").toString().replace(" ms", ""))).isBetween(290,
				3000);
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 402, 403, 404, 429, 500 })
	void showsNeitherTextOfTheServerNorTheToken(int status) {
		server.server()
			.always((request) -> true,
					Fault.status(status)
						.header("X-Request-Id", "server-text")
						.body("{\"detail\":\"server-text " + server.server().token() + "\"}"));
		assertThat(ask(indicator(Duration.ofSeconds(3))).toString()).doesNotContain("server-text")
			.doesNotContain(server.server().token());
	}

	@Test
	void asksOnceHoweverManyAskAtTheSameTime() {
		server.server().always((request) -> true, Fault.delay(Duration.ofMillis(200)));
		CodegenHealthIndicator indicator = indicator(Duration.ofSeconds(3));
		Long up = Flux.range(0, 1000)
			.flatMap((call) -> indicator.health().subscribeOn(Schedulers.boundedElastic()), 1000)
			.filter((health) -> health.getStatus().equals(Status.UP))
			.count()
			.block(PATIENCE);
		assertThat(up).isEqualTo(1000);
		assertThat(server.server().requests()).hasSize(1);
	}

	@Test
	void remembersTheAnswerForAWhile() {
		CodegenHealthIndicator indicator = indicator(Duration.ofSeconds(3),
				TimeSource.of(this.virtualTime, Clock.systemUTC()));
		Health first = ask(indicator);
		this.virtualTime.advanceTimeBy(Duration.ofSeconds(53));
		assertThat(ask(indicator)).isSameAs(first);
		assertThat(server.server().requests()).hasSize(1);
		this.virtualTime.advanceTimeBy(Duration.ofSeconds(14));
		assertThat(ask(indicator)).isNotSameAs(first);
		assertThat(server.server().requests()).hasSize(2);
	}

	@Test
	void remembersFailuresToo() {
		server.server().always((request) -> true, Fault.status(500));
		CodegenHealthIndicator indicator = indicator(Duration.ofSeconds(3),
				TimeSource.of(this.virtualTime, Clock.systemUTC()));
		ask(indicator);
		ask(indicator);
		assertThat(server.server().requests()).hasSize(1);
		server.server().reset();
		this.virtualTime.advanceTimeBy(Duration.ofSeconds(67));
		assertThat(ask(indicator).getStatus()).isEqualTo(Status.UP);
	}

	private CodegenHealthIndicator indicator(Duration timeout) {
		return indicator(timeout, TimeSource.system());
	}

	private CodegenHealthIndicator indicator(Duration timeout, TimeSource time) {
		return new CodegenHealthIndicator(this.template, timeout, TIME_TO_LIVE, time);
	}

	private static Health ask(CodegenHealthIndicator indicator) {
		return Objects.requireNonNull(indicator.health().block(PATIENCE));
	}

	private ReactiveCodegenTemplate template(String url) {
		return CodegenTemplate.builder()
			.baseUrl(url)
			.token(server.server().token())
			.organizationId(server.server().organizationId())
			.rateLimiter(this.limiter)
			.retry(new RetrySettings(new NeverRetryPolicy(), new NoBackOffPolicy(), List.of()))
			.buildReactive();
	}

}

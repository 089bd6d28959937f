package com.codegen.spring;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.codegen.spring.CodegenHealth.Status;
import com.codegen.spring.exchange.ApiToken;
import com.codegen.spring.exchange.CallTimeout;
import com.codegen.spring.support.Clients;
import com.codegen.spring.support.VirtualTime;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;

import static org.assertj.core.api.Assertions.assertThat;

class CodegenHealthTests {

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension();

	private final CodegenServer server = extension.server();

	@Test
	void isHealthyWhenCodegenAnswers() {
		VirtualTime time = new VirtualTime();
		try (CodegenTemplate template = Clients.hasty(this.server).time(time.source()).build()) {
			CodegenHealth health = template.health();
			assertThat(health.status()).isEqualTo(Status.HEALTHY);
			assertThat(health.isHealthy()).isTrue();
			assertThat(health.user()).isEqualTo(template.users().me());
			assertThat(health.organizationId()).isEqualTo(this.server.organizationId());
			assertThat(health.checkedAt()).isEqualTo(time.instant());
			assertThat(health.latency()).isZero();
			assertThat(health.reason()).isNull();
			assertThat(health.errorCode()).isNull();
		}
	}

	@ParameterizedTest
	@CsvSource({ "401, UNHEALTHY, auth, The API token is not accepted (HTTP 401)",
			"402, HEALTHY, quota, The plan allows no further agent runs (HTTP 402)",
			"403, UNHEALTHY, forbidden, The API token's user has no access (HTTP 403)",
			"429, UNHEALTHY, rate_limit, The rate limit leaves no request for a health check",
			"500, UNHEALTHY, server, Codegen did not answer as expected (HTTP 500)" })
	void givesTheReasonOfAFailureWithoutTheServersText(int status, Status answer, String code, String reason) {
		this.server.always((request) -> true, Fault.status(status).body("{\"message\":\"secret text\"}"));
		try (CodegenTemplate template = Clients.hasty(this.server).build()) {
			CodegenHealth health = template.health();
			assertThat(health.status()).isEqualTo(answer);
			assertThat(health.errorCode()).isEqualTo(code);
			assertThat(health.reason()).isEqualTo(reason);
			assertThat(health.user()).isNull();
			assertThat(health.organizationId()).isEqualTo(this.server.organizationId());
		}
	}

	@Test
	void doesNotFailWhenThereIsNoServer() {
		try (CodegenTemplate template = Clients.hasty(this.server).baseUrl("http://localhost:1").build()) {
			assertThat(template.health().reason()).isEqualTo("Codegen did not answer as expected (connect)");
			assertThat(template.reactive().health().block(Duration.ofSeconds(10)).isHealthy()).isFalse();
		}
	}

	@Test
	void doesNotWaitLongerThanItMay() {
		this.server.always((request) -> true, Fault.hang());
		try (CodegenTemplate template = Clients.hasty(this.server).build()) {
			CodegenHealth health = template.reactive()
				.health()
				.contextWrite(CallTimeout.of(Duration.ofMillis(100)))
				.block(Duration.ofSeconds(10));
			assertThat(health.errorCode()).isEqualTo("timeout");
			assertThat(health.latency()).isBetween(Duration.ofMillis(90), Duration.ofSeconds(5));
		}
	}

	@Test
	void isUnhealthyWhenTheOrganizationCannotBeTold() {
		try (CodegenServer other = CodegenServer.builder().organization(1, "One").organization(2, "Two").start();
				CodegenTemplate template = CodegenTemplate.builder()
					.baseUrl(other.baseUrl())
					.token(other.token())
					.build()) {
			CodegenHealth health = template.health();
			assertThat(health.isHealthy()).isFalse();
			assertThat(health.errorCode()).isEqualTo("configuration");
			assertThat(health.organizationId()).isNull();
			assertThat(health.reason()).contains("codegen.org-id is not set").doesNotContain("One");
		}
	}

	@Test
	void isUnhealthyWhenTheTokenCannotBeSent() {
		try (CodegenTemplate template = Clients.hasty(this.server).tokenProvider(() -> ApiToken.of("a b")).build()) {
			CodegenHealth health = template.health();
			assertThat(health.errorCode()).isEqualTo("auth");
			assertThat(health.reason()).contains("token provider").doesNotContain("401");
			assertThat(this.server.requests()).isEmpty();
		}
	}

}

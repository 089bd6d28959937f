package com.codegen.spring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.codegen.spring.error.CodegenAccessDeniedException;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenNotFoundException;
import com.codegen.spring.error.CodegenOrganizationException;
import com.codegen.spring.error.CodegenServerException;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.support.Clients;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerBuilder;
import com.codegen.spring.test.server.Fault;
import com.codegen.spring.test.simulation.RecordedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OrganizationLookupTests {

	private final List<AutoCloseable> open = new ArrayList<>();

	private CodegenServer server = start((builder) -> builder);

	@AfterEach
	void close() throws Exception {
		for (AutoCloseable closeable : this.open) {
			closeable.close();
		}
	}

	@Test
	void asksForNothingUntilTheOrganizationIsNeeded() {
		CodegenTemplate template = template(null);
		template.users().me();
		assertThat(lookups()).isEmpty();
	}

	@Test
	void usesTheOnlyOrganizationOfTheTokenAndAsksForItOnce() {
		CodegenTemplate template = template(null);
		assertThat(template.organizationId()).isEqualTo(this.server.organizationId());
		assertThat(template.runTask("Work").run().organizationId()).isEqualTo(this.server.organizationId());
		template.agentRuns().list();
		assertThat(lookups()).hasSize(1);
	}

	@Test
	void asksOnceHoweverManyAskAtTheSameTime() {
		CodegenTemplate template = template(null);
		List<CompletableFuture<Long>> answers = new ArrayList<>();
		for (int i = 0; i < 10; i++) {
			answers.add(template.reactive().organizationId().toFuture());
		}
		assertThat(answers).allSatisfy((answer) -> assertThat(answer).succeedsWithin(Duration.ofSeconds(10)));
		assertThat(lookups()).hasSize(1);
	}

	@Test
	void doesNotAskWhenTheOrganizationIsSet() {
		CodegenTemplate template = template(this.server.organizationId());
		template.agentRuns().list();
		assertThat(template.organizationId()).isEqualTo(this.server.organizationId());
		assertThat(lookups()).isEmpty();
	}

	@Test
	void doesNotRememberAFailure() {
		CodegenTemplate template = template(null);
		this.server.enqueue(Fault.status(400));
		assertThatExceptionOfType(CodegenException.class).isThrownBy(template::organizationId);
		assertThat(template.organizationId()).isEqualTo(this.server.organizationId());
	}

	@Test
	void listsTheOrganizationsWhenThereAreSeveral() {
		this.server = start((builder) -> builder.organization(12, "Acme").organization(34, "Bad\n\u202Ename"));
		CodegenTemplate template = template(null);
		assertThatExceptionOfType(CodegenConfigurationException.class).isThrownBy(() -> template.runTask("Work"))
			.satisfies((ex) -> assertThat(ex.getSetting()).isEqualTo("codegen.org-id"))
			.withMessage("The Codegen setting 'codegen.org-id' is not set, and the API token may use more than one: "
					+ "set it to one of 12 (Acme), 34 (Bad??name)");
		assertThat(this.server.simulation().runCount()).isZero();
	}

	@Test
	void shortensALongList() {
		this.server = start((builder) -> {
			for (int i = 1; i <= 11; i++) {
				builder.organization(i, "Acme");
			}
			return builder;
		});
		assertThatExceptionOfType(CodegenConfigurationException.class).isThrownBy(template(null)::organizationId)
			.withMessageEndingWith("10 (Acme), …");
	}

	@Test
	void failsWhenThereIsNone() {
		this.server.enqueue(
				Fault.rawBody("application/json", "{\"items\":[],\"total\":0,\"page\":1,\"size\":100,\"pages\":0}"));
		assertThatExceptionOfType(CodegenConfigurationException.class).isThrownBy(template(null)::organizationId)
			.withMessage("The Codegen setting 'codegen.org-id' is not set, and the API token may use no organization");
	}

	@Test
	void saysWhichOrganizationsTheTokenMayUseWhenItIsAnotherOne() {
		CodegenTemplate template = template(99L);
		assertThatExceptionOfType(CodegenOrganizationException.class).isThrownBy(() -> template.runTask("Work"))
			.withMessage("agent-run.create: HTTP 403: the API token may not use organization 99, but "
					+ this.server.organizationId() + " (Acme Robotics): set codegen.org-id")
			.withCauseInstanceOf(CodegenAccessDeniedException.class)
			.satisfies((ex) -> {
				assertThat(ex.getStatusCode()).isEqualTo(403);
				assertThat(ex.getErrorCode()).isEqualTo("organization");
				assertThat(ex.getOutcome()).isEqualTo(Outcome.REJECTED);
				assertThat(ex.isRetryable()).isFalse();
				assertThat(ex.getAttempts()).isEqualTo(1);
			});
		assertThat(lookups()).hasSize(1);
	}

	@Test
	void explainsANotFoundOfAnotherOrganizationToo() {
		this.server.fault((request) -> request.path().contains("/organizations/99/"), Fault.status(404));
		assertThatExceptionOfType(CodegenOrganizationException.class)
			.isThrownBy(() -> template(this.server.organizationId()).forOrganization(99).agentRuns().get(1))
			.withMessageContaining("HTTP 404")
			.withCauseInstanceOf(CodegenNotFoundException.class);
	}

	@Test
	void leavesAFailureInARightOrganizationAsItIs() {
		CodegenTemplate template = template(this.server.organizationId());
		assertThatExceptionOfType(CodegenNotFoundException.class).isThrownBy(() -> template.agentRuns().get(99));
		assertThatExceptionOfType(CodegenNotFoundException.class).isThrownBy(() -> template.agentRuns().get(98));
		assertThat(lookups()).hasSize(1);
	}

	@Test
	void explainsNoOtherFailure() {
		this.server.always((request) -> true, Fault.status(503));
		assertThatExceptionOfType(CodegenServerException.class)
			.isThrownBy(() -> template(this.server.organizationId()).agentRuns().get(99));
		assertThat(lookups()).isEmpty();
	}

	@Test
	void keepsTheFailureWhenItCannotBeExplained() {
		this.server.always((request) -> request.path().endsWith("/organizations"), Fault.status(500));
		assertThatExceptionOfType(CodegenAccessDeniedException.class)
			.isThrownBy(() -> template(99L).agentRuns().get(1));
		assertThat(lookups()).isNotEmpty();
	}

	@Test
	void waitsForNobodyWhenItIsBuilt() {
		this.server.always((request) -> true, Fault.hang());
		assertThat(template(null)).isNotNull();
		assertThat(this.server.requests()).isEmpty();
	}

	private List<RecordedRequest> lookups() {
		return this.server.requests("GET", "/v1/organizations");
	}

	private CodegenServer start(UnaryOperator<CodegenServerBuilder> customizer) {
		CodegenServer started = customizer.apply(CodegenServer.builder()).start();
		this.open.add(started);
		return started;
	}

	private CodegenTemplate template(Long organizationId) {
		CodegenTemplateBuilder builder = CodegenTemplate.builder()
			.baseUrl(this.server.baseUrl())
			.token(this.server.token())
			.retry(Clients.hastyRetry());
		CodegenTemplate template = ((organizationId != null) ? builder.organizationId(organizationId) : builder)
			.build();
		this.open.add(0, template);
		return template;
	}

}

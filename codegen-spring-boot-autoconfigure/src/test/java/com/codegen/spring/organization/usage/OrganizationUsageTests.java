package com.codegen.spring.organization.usage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.agentrun.AgentRunStatus;
import com.codegen.spring.agentrun.SourceType;
import com.codegen.spring.support.Clients;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;
import com.codegen.spring.test.simulation.RecordedRequest;
import com.codegen.spring.test.simulation.SettableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Counting runs that were started one an hour.
 */
class OrganizationUsageTests {

	private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

	private static final SettableClock clock = SettableClock.at(START);

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension((builder) -> builder.clock(clock));

	private final CodegenServer server = extension.server();

	private final CodegenTemplate template = Clients.hasty(this.server).build();

	@BeforeEach
	void startRuns() {
		clock.set(START);
		for (int i = 0; i < 250; i++) {
			this.server.simulation().startRun("Work", (i % 2 == 0) ? "SLACK" : "API");
			clock.advance(Duration.ofHours(1));
		}
	}

	@Test
	void countsByStatusSourceAndDay() {
		Instant from = Instant.parse("2026-03-10T22:00:00Z");
		Instant to = Instant.parse("2026-03-11T05:00:00Z");
		OrganizationUsage usage = this.template.organizations().usage(from, to);
		assertThat(usage).isEqualTo(new OrganizationUsage(7, Map.of(AgentRunStatus.COMPLETE, 7L),
				Map.of(SourceType.SLACK, 4L, SourceType.API, 3L),
				Map.of(LocalDate.parse("2026-03-10"), 2L, LocalDate.parse("2026-03-11"), 5L), 0, from, to));
		assertThat(List.copyOf(usage.byDay().keySet())).isSorted();
	}

	@Test
	void readsNoMorePagesThanTheTimeNeeds() {
		this.template.organizations().usage(clock.instant().minus(Duration.ofHours(99)), clock.instant());
		assertThat(this.server.requests()).hasSize(1);
		this.template.organizations().usage(clock.instant().minus(Duration.ofHours(150)), clock.instant());
		assertThat(this.server.requests()).hasSize(3);
		assertThat(this.template.organizations().usage(START, clock.instant()).total()).isEqualTo(250);
		assertThat(this.server.requests()).hasSize(6);
	}

	@Test
	void countsTheRunsOfAUser() {
		UsageQuery query = UsageQuery.of(START, clock.instant()).withUser(1001);
		assertThat(this.template.organizations().usage(query).total()).isEqualTo(250);
		assertThat(this.template.organizations().usage(query.withUser(1002)).total()).isZero();
		assertThat(this.server.requests()).extracting(RecordedRequest::query)
			.contains("user_id=1001&skip=200&limit=100", "user_id=1002&skip=0&limit=100");
	}

	@Test
	void countsRunsWithoutADateApart() {
		this.server.enqueue(Fault.rawBody("application/json",
				"""
						{"items":[{"id":1,"organization_id":4711},{"id":2,"organization_id":4711,"created_at":"2026-03-02T00:00:00Z"}],
						"total":2,"page":1,"size":100,"pages":1}"""));
		OrganizationUsage usage = this.template.organizations().usage(START, clock.instant());
		assertThat(usage.total()).isEqualTo(1);
		assertThat(usage.undated()).isEqualTo(1);
		assertThat(usage.byStatus()).containsExactly(Map.entry(AgentRunStatus.UNKNOWN, 1L));
		assertThat(usage.bySource()).isEmpty();
	}

	@Test
	void refusesATimeThatEndsBeforeItStarts() {
		assertThatIllegalArgumentException().isThrownBy(() -> UsageQuery.of(START, START));
	}

}

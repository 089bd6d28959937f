package com.codegen.spring;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.http.HttpMethod;

import com.codegen.spring.agent.Agent;
import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.error.CodegenNotFoundException;
import com.codegen.spring.error.CodegenOutcomeUnknownException;
import com.codegen.spring.error.CodegenServerException;
import com.codegen.spring.exchange.CodegenRequest;
import com.codegen.spring.exchange.Endpoint;
import com.codegen.spring.exchange.RateClass;
import com.codegen.spring.exchange.Repeatability;
import com.codegen.spring.organization.User;
import com.codegen.spring.support.Clients;
import com.codegen.spring.support.Covers;
import com.codegen.spring.support.Operations;
import com.codegen.spring.task.TaskRequest;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;
import com.codegen.spring.watch.NewestRuns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The index of operations and the way around it.
 */
@Covers(blocking = CodegenOperations.class, reactive = ReactiveCodegenOperations.class)
class CodegenOperationsTests {

	private static final Endpoint ME = new Endpoint("my-own", HttpMethod.GET, "users/{id}", RateClass.STANDARD,
			Repeatability.REPEATABLE);

	@RegisterExtension
	static final Operations calls = new Operations();

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension(
			(builder) -> builder.organization(1, "One").organization(2, "Two"));

	private final CodegenServer server = extension.server();

	private final CodegenTemplate template = Clients.hasty(this.server).build();

	private final CodegenOperations blocking = calls.recorded(CodegenOperations.class, this.template);

	private final ReactiveCodegenOperations reactive = calls.recorded(ReactiveCodegenOperations.class,
			this.template.reactive());

	@Test
	void leadsToAllOperations() {
		assertThat(List.of(this.blocking.tasks(), this.blocking.agentRuns(), this.blocking.organizations(),
				this.blocking.users(), this.blocking.repositories(), this.blocking.pullRequests(),
				this.blocking.sandboxes(), this.blocking.connections(), this.blocking.apiTokens()))
			.doesNotContainNull();
		assertThat(List.of(this.reactive.tasks(), this.reactive.agentRuns(), this.reactive.organizations(),
				this.reactive.users(), this.reactive.repositories(), this.reactive.pullRequests(),
				this.reactive.sandboxes(), this.reactive.connections(), this.reactive.apiTokens()))
			.doesNotContainNull();
	}

	@Test
	void actsInTheOrganization() {
		assertThat(this.blocking.organizationId()).isEqualTo(1);
		assertThat(this.reactive.organizationId().block()).isEqualTo(1);
		CodegenOperations other = this.blocking.forOrganization(2);
		assertThat(other.organizationId()).isEqualTo(2);
		assertThat(other.organizations().current().name()).isEqualTo("Two");
		assertThat(other.repositories().list().items())
			.allSatisfy((repository) -> assertThat(repository.organizationId()).isEqualTo(2));
		assertThat(this.reactive.forOrganization(2).organizations().current().block().name()).isEqualTo("Two");
	}

	@Test
	void tellsWhetherItIsHealthy() {
		assertThat(this.blocking.health().isHealthy()).isTrue();
		assertThat(this.reactive.health().block().isHealthy()).isTrue();
	}

	@Test
	void startsTasksOfAgents() {
		this.blocking.agents().create(Agent.of("reviewer"));
		this.reactive.agents().create(Agent.of("tester")).block();
		this.blocking.runTask("reviewer", "One");
		this.reactive.runTask("tester", "Two").block();
		assertThat(this.server.simulation().runCount()).isEqualTo(2);
	}

	@Test
	void startsTasks() {
		this.blocking.runTask("One");
		this.blocking.runTask(TaskRequest.of("Two"));
		this.reactive.runTask("Three").block();
		this.reactive.runTask(TaskRequest.of("Four")).block();
		assertThat(this.server.simulation().runCount()).isEqualTo(4);
	}

	@Test
	void watchesTheNewestRuns() {
		long id = this.blocking.runTask("Fix the build").id();
		NewestRuns newest = this.reactive.newestRuns(10).blockFirst(Duration.ofSeconds(30));
		assertThat(newest.runs()).extracting(AgentRun::id).containsExactly(id);
	}

	@Test
	void sendsRequestsOfItsOwn() {
		assertThat(this.blocking.exchange(HttpMethod.GET, "users/{id}", List.of("me"), null, User.class).id())
			.isEqualTo(1001);
		Map<?, ?> run = this.reactive
			.exchange(HttpMethod.POST, "organizations/{org}/agent/run", List.of(1L), Map.of("prompt", "Work"),
					Map.class)
			.block();
		assertThat(run.get("organization_id")).isEqualTo(1);
		assertThat(this.server.requests("POST", "/organizations/1/agent/run").get(0).body())
			.isEqualTo("{\"prompt\":\"Work\"}");
		assertThat(this.blocking.exchange(HttpMethod.GET, "mcp-providers", List.of(), null, Void.class)).isNull();
		assertThatExceptionOfType(CodegenNotFoundException.class)
			.isThrownBy(() -> this.blocking.exchange(HttpMethod.GET, "nowhere", List.of(), null, String.class))
			.satisfies((ex) -> {
				assertThat(ex.isUnknownPath()).isTrue();
				assertThat(ex.getOperation()).isEqualTo("exchange");
			});
	}

	@Test
	void repeatsNoRequestOfItsOwn() {
		this.server.always((request) -> true, Fault.reset());
		assertThatExceptionOfType(CodegenOutcomeUnknownException.class)
			.isThrownBy(() -> this.blocking.exchange(HttpMethod.GET, "users/me", List.of(), null, User.class));
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void obeysTheEndpointOfAPreparedRequest() {
		CodegenRequest<User> request = CodegenRequest.of(ME, User.class, "me").withQuery("verbose", true);
		this.server.enqueue(Fault.status(503), Fault.status(503));
		assertThat(this.blocking.exchange(request).id()).isEqualTo(1001);
		assertThat(this.server.requests()).hasSize(3)
			.allSatisfy((recorded) -> assertThat(recorded.query()).isEqualTo("verbose=true"));
		this.server.always((any) -> true, Fault.status(503));
		assertThatExceptionOfType(CodegenServerException.class)
			.isThrownBy(() -> this.reactive.exchange(request).block())
			.satisfies((ex) -> assertThat(ex.getOperation()).isEqualTo("my-own"));
	}

}

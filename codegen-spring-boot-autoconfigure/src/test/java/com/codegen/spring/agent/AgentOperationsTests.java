package com.codegen.spring.agent;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;

import com.codegen.spring.CodegenOperations;
import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.ReactiveCodegenOperations;
import com.codegen.spring.agentrun.AgentEngine;
import com.codegen.spring.support.Clients;
import com.codegen.spring.task.Task;
import com.codegen.spring.task.TaskRequest;
import com.codegen.spring.task.TaskSnapshot;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.simulation.RunSnapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Agents over HTTP, blocking and reactive alike.
 */
class AgentOperationsTests {

	private static final Agent REVIEWER = Agent.of("reviewer")
		.withType(AgentType.CODE_REVIEW)
		.withModel("agents-model")
		.withEngine(AgentEngine.CLAUDE_CODE)
		.withRepoId(501L)
		.withInstructions("Be kind.")
		.withConfiguration(Map.of("max_files", 3));

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension();

	private final CodegenServer server = extension.server();

	private final CodegenTemplate template = Clients.hasty(this.server).build();

	@AfterEach
	void close() {
		this.template.close();
	}

	@ParameterizedTest
	@EnumSource
	void createsListsReadsChangesAndDeletes(AgentStyle style) {
		AgentStyle.Agents agents = style.of(this.template);
		assertThat(agents.create(REVIEWER)).isEqualTo(REVIEWER);
		agents.create(Agent.of("documenter"));
		assertThat(agents.list()).extracting(Agent::name).containsExactly("documenter", "reviewer");
		assertThat(agents.get("reviewer")).isEqualTo(REVIEWER);
		assertThat(agents.update("reviewer", (agent) -> agent.withModel("new")).model()).isEqualTo("new");
		assertThat(agents.get("reviewer")).isEqualTo(REVIEWER.withModel("new"));
		assertThat(agents.update(Agent.of("reviewer"))).isEqualTo(agents.get("reviewer"));
		agents.delete("documenter");
		assertThat(agents.list()).containsExactly(Agent.of("reviewer"));
		assertThat(this.server.requests()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void startsATaskWithWhatTheAgentIs(AgentStyle style) {
		AgentStyle.Agents agents = style.of(this.template);
		agents.create(REVIEWER);
		TaskSnapshot task = agents.run("reviewer", "Review PR #7");
		RunSnapshot run = this.server.simulation().runs().get(0);
		assertThat(task.id()).isEqualTo(run.id());
		assertThat(run.prompt()).isEqualTo("Be kind.\n\nReview PR #7");
		assertThat(run.model()).isEqualTo("agents-model");
		assertThat(run.agentType()).isEqualTo("claude_code");
		assertThat(run.repositoryId()).isEqualTo(501);
		assertThat(run.metadata()).isEqualTo(Map.of("agent",
				Map.of("name", "reviewer", "type", "code_review", "configuration", Map.of("max_files", 3))));
	}

	@ParameterizedTest
	@EnumSource
	void prefersWhatTheRequestSays(AgentStyle style) {
		AgentStyle.Agents agents = style.of(this.template);
		agents.create(REVIEWER);
		agents.run("reviewer",
				TaskRequest.of("Work")
					.withModel("own-model")
					.withEngine(AgentEngine.CODEGEN)
					.withRepoId(502)
					.withMetadata("ticket", 9));
		RunSnapshot run = this.server.simulation().runs().get(0);
		assertThat(run.model()).isEqualTo("own-model");
		assertThat(run.agentType()).isEqualTo("codegen");
		assertThat(run.repositoryId()).isEqualTo(502);
		assertThat(run.metadata()).containsEntry("ticket", 9).containsKey("agent");
	}

	@ParameterizedTest
	@EnumSource
	void addsNothingTheAgentDoesNotHave(AgentStyle style) {
		AgentStyle.Agents agents = style.of(this.template);
		agents.create(Agent.of("plain"));
		agents.run("plain", "Work");
		assertThat(this.server.requests("POST", "/agent/run").get(0).body())
			.isEqualTo("{\"prompt\":\"Work\",\"metadata\":{\"agent\":{\"name\":\"plain\",\"type\":\"general\"}}}");
	}

	@ParameterizedTest
	@EnumSource
	void refusesASecondAgentOfTheSameName(AgentStyle style) {
		AgentStyle.Agents agents = style.of(this.template);
		agents.create(REVIEWER);
		assertThatExceptionOfType(AgentExistsException.class).isThrownBy(() -> agents.create(Agent.of("reviewer")))
			.withMessage("There is an agent 'reviewer' already: update it, or choose another name");
		assertThat(agents.get("reviewer")).isEqualTo(REVIEWER);
	}

	@ParameterizedTest
	@EnumSource
	void saysWhichAgentsExistWhenOneDoesNot(AgentStyle style) {
		AgentStyle.Agents agents = style.of(this.template);
		agents.create(REVIEWER);
		List<Runnable> calls = List.of(() -> agents.get("other"), () -> agents.delete("other"),
				() -> agents.update(Agent.of("other")), () -> agents.update("other", (agent) -> agent),
				() -> agents.run("other", "Work"));
		assertThat(calls)
			.allSatisfy((call) -> assertThatExceptionOfType(AgentNotFoundException.class).isThrownBy(call::run)
				.withMessage("There is no agent 'other'; existing agents: 'reviewer'"));
		assertThat(this.server.requests()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void doesNotRenameAnAgent(AgentStyle style) {
		AgentStyle.Agents agents = style.of(this.template);
		agents.create(REVIEWER);
		assertThatIllegalArgumentException().isThrownBy(() -> agents.update("reviewer", (agent) -> Agent.of("other")))
			.withMessage("An agent cannot change its name");
		assertThat(agents.list()).containsExactly(REVIEWER);
	}

	@Test
	void givesAHandleThatStartsTasks() {
		NamedAgent agent = this.template.agents().create(REVIEWER);
		Task task = agent.runTask("Work");
		assertThat(task.refresh().id()).isEqualTo(task.id());
		assertThat(agent.profile()).isEqualTo(REVIEWER);
		assertThat(agent).hasToString("NamedAgent[name=reviewer]");
		ReactiveNamedAgent reactive = AgentStyle.value(this.template.reactive().agents().get("reviewer"));
		assertThat(AgentStyle.value(reactive.runTask("Work")).id()).isPositive();
		assertThat(reactive).hasToString("ReactiveNamedAgent[name=reviewer]");
	}

	@Test
	void startsTasksFromTheTemplateToo() {
		CodegenOperations operations = this.template;
		ReactiveCodegenOperations reactive = this.template.reactive();
		operations.agents().create(REVIEWER);
		operations.runTask("reviewer", "One");
		AgentStyle.value(reactive.runTask("reviewer", "Two"));
		assertThat(this.server.simulation().runs()).extracting(RunSnapshot::prompt)
			.containsExactlyInAnyOrder("Be kind.\n\nOne", "Be kind.\n\nTwo");
	}

	@Test
	void sharesTheAgentsWithOtherOrganizations() {
		this.template.agents().create(REVIEWER);
		assertThat(this.template.forOrganization(1).agents().list()).containsExactly(REVIEWER);
	}

	@Test
	void mayHaveAStoreThatBlocks() {
		AgentStore blocking = new BlockingStore(AgentStore.inMemory());
		try (CodegenTemplate other = Clients.hasty(this.server).agentStore(blocking).build()) {
			ReactiveAgentOperations agents = other.reactive().agents();
			Mono<Agent> created = this.template.reactive()
				.users()
				.me()
				.flatMap((user) -> agents.create(REVIEWER))
				.map(ReactiveNamedAgent::profile);
			assertThat(AgentStyle.value(created)).isEqualTo(REVIEWER);
		}
	}

}

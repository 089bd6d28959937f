package com.codegen.spring.agentrun;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.error.CodegenNotFoundException;
import com.codegen.spring.organization.Organization;
import com.codegen.spring.page.Page;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.support.Clients;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.simulation.RecordedRequest;
import com.codegen.spring.test.simulation.RunScript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Every operation over HTTP, blocking and reactive alike.
 */
class AgentRunOperationsTests {

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension((builder) -> builder.speed(1_000));

	private final CodegenServer server = extension.server();

	private final CodegenTemplate template = Clients.hasty(this.server).build();

	@ParameterizedTest
	@EnumSource
	void createsAndReadsARun(Style style) {
		AgentRun created = style.of(this.template)
			.create(new CreateAgentRun("Work", List.of("data:image/png;base64,AA"), Map.of("a", 1), 501L, "model",
					AgentEngine.CODEGEN));
		RecordedRequest request = this.server.requests("POST", "/agent/run").get(0);
		assertThat(request.body()).isEqualTo("{\"prompt\":\"Work\",\"images\":[\"data:image/png;base64,AA\"],"
				+ "\"metadata\":{\"a\":1},\"repo_id\":501,\"model\":\"model\",\"agent_type\":\"codegen\"}");
		assertThat(request.header("Content-Type")).isEqualTo("application/json");
		assertThat(request.header("Accept")).isEqualTo("application/json");
		AgentRun read = style.of(this.template).get(created.id());
		assertThat(read.id()).isEqualTo(created.id());
		assertThat(read.organizationId()).isEqualTo(this.server.organizationId());
		assertThat(read.metadata()).containsEntry("a", 1);
		assertThat(read.sourceType()).isEqualTo(SourceType.API);
		assertThat(read.createdAt()).isNotNull();
		assertThat(read.safeWebUrl()).isPresent();
		assertThat(created).hasToString("AgentRun[id=" + created.id() + ", status=" + created.status() + "]");
	}

	@ParameterizedTest
	@EnumSource
	void leavesOutWhatIsNotSet(Style style) {
		style.of(this.template).create("Work");
		assertThat(this.server.requests("POST", "/agent/run").get(0).body()).isEqualTo("{\"prompt\":\"Work\"}");
	}

	@ParameterizedTest
	@EnumSource
	void listsRuns(Style style) {
		AgentRun first = style.of(this.template).create("One");
		AgentRun second = style.of(this.template).create("Two");
		Page<AgentRun> page = style.of(this.template).list();
		assertThat(page.items()).extracting(AgentRun::id).containsExactly(second.id(), first.id());
		assertThat(page.total()).isEqualTo(2);
		assertThat(page).hasSize(2);
		Page<AgentRun> rest = style.of(this.template)
			.list(new AgentRunQuery(null, SourceType.API, PageRequest.first(1).next()));
		assertThat(rest.items()).extracting(AgentRun::id).containsExactly(first.id());
		assertThat(style.of(this.template).list(new AgentRunQuery(99_999L, null, PageRequest.first())).items())
			.isEmpty();
		assertThat(this.server.requests("GET", "/agent/runs")).extracting(RecordedRequest::query)
			.containsExactly("skip=0&limit=100", "source_type=API&skip=1&limit=1", "user_id=99999&skip=0&limit=100");
	}

	@ParameterizedTest
	@EnumSource
	void resumesAndStopsARun(Style style) {
		AgentRunOperations operations = style.of(this.template);
		AgentRun run = operations.create("[pause] Work");
		assertThat(operations.resume(ResumeAgentRun.of(run.id(), "Go on")).id()).isEqualTo(run.id());
		operations.ban(StopAgentRun.of(run.id()));
		assertThat(this.server.simulation().runs().get(0).banned()).isTrue();
		operations.unban(StopAgentRun.of(run.id()));
		assertThat(this.server.simulation().runs().get(0).banned()).isFalse();
		operations.removeFromPullRequest(new StopAgentRun(run.id(), "a", "b"));
		assertThat(this.server.simulation().runs().get(0).removedFromPullRequest()).isTrue();
		assertThat(this.server.requests("POST", "/remove-from-pr").get(0).body()).isEqualTo(
				"{\"agent_run_id\":" + run.id() + ",\"before_card_order_id\":\"a\",\"after_card_order_id\":\"b\"}");
	}

	@ParameterizedTest
	@EnumSource
	void readsLogs(Style style) {
		this.server.simulation().script(RunScript.completing("Done").withLogEntries(150).withDuration(Duration.ZERO));
		AgentRunOperations operations = style.of(this.template);
		AgentRun run = operations.create("Work");
		AgentRunLogs logs = operations.logs(run.id());
		assertThat(logs.id()).isEqualTo(run.id());
		assertThat(logs.logs()).hasSize(100);
		assertThat(logs.totalLogs()).isGreaterThanOrEqualTo(150);
		assertThat(logs.logs().get(0).createdAt()).isNotNull();
		AgentRunLogs last = operations.logs(run.id(), new AgentRunLogsQuery(PageRequest.first(1), true));
		assertThat(last.logs()).hasSize(1);
		assertThat(this.server.requests("GET", "/logs")).extracting(RecordedRequest::query)
			.containsExactly("skip=0&limit=100", "skip=0&limit=1&reverse=true");
		assertThat(logs).hasToString("AgentRunLogs[id=" + run.id() + ", status=COMPLETE, logs=100]");
	}

	@ParameterizedTest
	@EnumSource
	void failsForARunThatIsNotThere(Style style) {
		assertThatExceptionOfType(CodegenNotFoundException.class).isThrownBy(() -> style.of(this.template).get(99));
		assertThatExceptionOfType(CodegenNotFoundException.class)
			.isThrownBy(() -> style.of(this.template).ban(StopAgentRun.of(99)));
	}

	@ParameterizedTest
	@EnumSource
	void readsTheUserAndTheOrganizations(Style style) {
		boolean blocking = style == Style.BLOCKING;
		assertThat((blocking ? this.template.users().me() : this.template.reactive().users().me().block()).id())
			.isPositive();
		Page<Organization> organizations = blocking ? this.template.organizations().list()
				: this.template.reactive().organizations().list().block();
		assertThat(organizations.items()).extracting(Organization::id).containsExactly(this.server.organizationId());
	}

	/**
	 * How the operations are called.
	 */
	enum Style {

		BLOCKING, REACTIVE;

		AgentRunOperations of(CodegenTemplate template) {
			return (this == BLOCKING) ? template.agentRuns() : new Subscribed(template.reactive().agentRuns());
		}

	}

	/**
	 * Subscribes to the reactive operations without the client's own rim.
	 *
	 * @param reactive the operations
	 */
	record Subscribed(ReactiveAgentRunOperations reactive) implements AgentRunOperations {

		@Override
		public AgentRun create(CreateAgentRun run) {
			return value(this.reactive.create(run));
		}

		@Override
		public AgentRun create(String prompt) {
			return value(this.reactive.create(prompt));
		}

		@Override
		public AgentRun get(long id) {
			return value(this.reactive.get(id));
		}

		@Override
		public Page<AgentRun> list(AgentRunQuery query) {
			return value(this.reactive.list(query));
		}

		@Override
		public Page<AgentRun> list() {
			return value(this.reactive.list());
		}

		@Override
		public AgentRun resume(ResumeAgentRun message) {
			return value(this.reactive.resume(message));
		}

		@Override
		public void ban(StopAgentRun run) {
			value(this.reactive.ban(run));
		}

		@Override
		public void unban(StopAgentRun run) {
			value(this.reactive.unban(run));
		}

		@Override
		public void removeFromPullRequest(StopAgentRun run) {
			value(this.reactive.removeFromPullRequest(run));
		}

		@Override
		public AgentRunLogs logs(long id, AgentRunLogsQuery query) {
			return value(this.reactive.logs(id, query));
		}

		@Override
		public AgentRunLogs logs(long id) {
			return value(this.reactive.logs(id));
		}

		private static <T> T value(Mono<T> mono) {
			return mono.block(Duration.ofSeconds(10));
		}

	}

}

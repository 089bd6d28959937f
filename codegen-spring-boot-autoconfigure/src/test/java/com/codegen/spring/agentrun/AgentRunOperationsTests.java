package com.codegen.spring.agentrun;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.error.CodegenAccessDeniedException;
import com.codegen.spring.error.CodegenNotFoundException;
import com.codegen.spring.page.Indexed;
import com.codegen.spring.page.Page;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.support.Clients;
import com.codegen.spring.support.Covers;
import com.codegen.spring.support.Operations;
import com.codegen.spring.support.Style;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;
import com.codegen.spring.test.simulation.RecordedRequest;
import com.codegen.spring.test.simulation.RunScript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Every operation over HTTP, blocking and reactive alike.
 */
@Covers(blocking = AgentRunOperations.class, reactive = ReactiveAgentRunOperations.class)
class AgentRunOperationsTests {

	@RegisterExtension
	static final Operations calls = new Operations();

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension((builder) -> builder.speed(1_000));

	private final CodegenServer server = extension.server();

	private final CodegenTemplate template = Clients.hasty(this.server).build();

	@ParameterizedTest
	@EnumSource
	void createsAndReadsARun(Style style) {
		AgentRun created = operations(style).create(new CreateAgentRun("Work", List.of("data:image/png;base64,AA"),
				Map.of("a", 1), 501L, "model", AgentEngine.CODEGEN));
		RecordedRequest request = this.server.requests("POST", "/agent/run").get(0);
		assertThat(request.body()).isEqualTo("{\"prompt\":\"Work\",\"images\":[\"data:image/png;base64,AA\"],"
				+ "\"metadata\":{\"a\":1},\"repo_id\":501,\"model\":\"model\",\"agent_type\":\"codegen\"}");
		assertThat(request.header("Content-Type")).isEqualTo("application/json");
		assertThat(request.header("Accept")).isEqualTo("application/json");
		AgentRun read = operations(style).get(created.id());
		assertThat(read.id()).isEqualTo(created.id());
		assertThat(read.organizationId()).isEqualTo(this.server.organizationId());
		assertThat(read.metadata().asMap()).containsEntry("a", 1);
		assertThat(read.sourceType()).isEqualTo(SourceType.API);
		assertThat(read.createdAt()).isNotNull();
		assertThat(read.safeWebUrl()).isPresent();
		assertThat(created).hasToString("AgentRun[id=" + created.id() + ", status=" + created.status() + "]");
	}

	@ParameterizedTest
	@EnumSource
	void leavesOutWhatIsNotSet(Style style) {
		operations(style).create("Work");
		assertThat(this.server.requests("POST", "/agent/run").get(0).body()).isEqualTo("{\"prompt\":\"Work\"}");
	}

	@ParameterizedTest
	@EnumSource
	void listsRuns(Style style) {
		AgentRun first = operations(style).create("One");
		AgentRun second = operations(style).create("Two");
		Page<AgentRun> page = operations(style).list();
		assertThat(page.items()).extracting(AgentRun::id).containsExactly(second.id(), first.id());
		assertThat(page.total()).isEqualTo(2);
		assertThat(page).hasSize(2);
		Page<AgentRun> rest = operations(style)
			.list(new AgentRunQuery(null, SourceType.API, PageRequest.first(1).next()));
		assertThat(rest.items()).extracting(AgentRun::id).containsExactly(first.id());
		assertThat(operations(style).list(new AgentRunQuery(99_999L, null, PageRequest.first())).items()).isEmpty();
		assertThat(this.server.requests("GET", "/agent/runs")).extracting(RecordedRequest::query)
			.containsExactly("skip=0&limit=100", "source_type=API&skip=1&limit=1", "user_id=99999&skip=0&limit=100");
	}

	@ParameterizedTest
	@EnumSource
	void resumesAndStopsARun(Style style) {
		AgentRunOperations operations = operations(style);
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
		AgentRunOperations operations = operations(style);
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
		assertThatExceptionOfType(CodegenNotFoundException.class).isThrownBy(() -> operations(style).get(99));
		assertThatExceptionOfType(CodegenNotFoundException.class)
			.isThrownBy(() -> operations(style).ban(StopAgentRun.of(99)));
	}

	@ParameterizedTest
	@EnumSource
	void readsAllRunsLazily(Style style) {
		for (int i = 0; i < 250; i++) {
			this.server.simulation().startRun("Work " + i, (i % 2 == 0) ? "SLACK" : "API");
		}
		assertThat(operations(style).all().stream().map(AgentRun::id).distinct()).hasSize(250);
		assertThat(this.server.requests()).extracting(RecordedRequest::query)
			.containsExactly("skip=0&limit=100", "skip=100&limit=100", "skip=200&limit=100");
		this.server.simulation().clearRequests();
		AgentRunQuery slack = new AgentRunQuery(null, SourceType.SLACK, new PageRequest(5, 60));
		assertThat(operations(style).all(slack).stream()).hasSize(120)
			.allSatisfy((run) -> assertThat(run.sourceType()).isEqualTo(SourceType.SLACK));
		assertThat(this.server.requests()).extracting(RecordedRequest::query)
			.containsExactly("source_type=SLACK&skip=5&limit=60", "source_type=SLACK&skip=65&limit=60");
	}

	@ParameterizedTest
	@EnumSource
	void readsAllLogEntriesLazily(Style style) {
		this.server.simulation().script(RunScript.completing("Done").withLogEntries(240).withDuration(Duration.ZERO));
		AgentRun run = operations(style).create("Work");
		int total = operations(style).logs(run.id()).totalLogs();
		this.server.simulation().clearRequests();
		assertThat(operations(style).logEntries(run.id()).stream()).hasSize(total).hasSizeGreaterThan(239);
		assertThat(this.server.requests()).extracting(RecordedRequest::query)
			.containsExactly("skip=0&limit=100", "skip=100&limit=100", "skip=200&limit=100");
	}

	@ParameterizedTest
	@EnumSource
	void followsALogToItsEnd(Style style) {
		this.server.simulation().script(RunScript.completing("Done").withLogEntries(120).withDuration(Duration.ZERO));
		AgentRun run = operations(style).create("Work");
		assertThat(operations(style).tail(run.id()).map(Indexed::index)).hasSize(120).startsWith(0, 1).endsWith(119);
		assertThat(operations(style).tail(run.id(), TailOptions.from(110)).map(Indexed::index)).hasSize(10)
			.startsWith(110);
	}

	@Test
	void readsNoMorePagesThanItNeeds() {
		for (int i = 0; i < 250; i++) {
			this.server.simulation().startRun("Work " + i, "API");
		}
		assertThat(this.template.agentRuns().all().stream().limit(5)).hasSize(5);
		assertThat(this.server.requests()).hasSize(1);
		assertThat(this.template.reactive().agentRuns().all().take(5).collectList().block()).hasSize(5);
		assertThat(this.server.requests()).hasSize(2);
	}

	@ParameterizedTest
	@EnumSource
	void endsOnAServerThatLies(Style style) {
		this.server.always((request) -> request.path().endsWith("/agent/runs"), Fault.rawBody("application/json",
				"{\"items\":[{\"id\":7,\"organization_id\":4711}],\"total\":1000000,\"page\":1,\"size\":1,\"pages\":1}"));
		assertThat(operations(style).all()).extracting(AgentRun::id).containsExactly(7L);
		assertThat(this.server.requests()).hasSize(2);
	}

	@ParameterizedTest
	@EnumSource
	void failsWhereAPageIsMissing(Style style) {
		for (int i = 0; i < 150; i++) {
			this.server.simulation().startRun("Work " + i, "API");
		}
		this.server.enqueue(Fault.none(), Fault.status(403));
		assertThatExceptionOfType(CodegenAccessDeniedException.class)
			.isThrownBy(() -> operations(style).all().stream().count());
	}

	private AgentRunOperations operations(Style style) {
		return calls.of(style, this.template.agentRuns(), this.template.reactive().agentRuns());
	}

}

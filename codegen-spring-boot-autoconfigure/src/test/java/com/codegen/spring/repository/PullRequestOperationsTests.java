package com.codegen.spring.repository;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.error.CodegenOutcomeUnknownException;
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

@Covers(blocking = PullRequestOperations.class, reactive = ReactivePullRequestOperations.class)
class PullRequestOperationsTests {

	@RegisterExtension
	static final Operations calls = new Operations();

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension();

	private final CodegenServer server = extension.server();

	private final CodegenTemplate template = Clients.hasty(this.server).build();

	@ParameterizedTest
	@EnumSource
	void editsAPullRequest(Style style) {
		long id = pullRequest();
		for (PullRequestState state : PullRequestState.values()) {
			PullRequestEdit edit = operations(style).edit(id, state);
			assertThat(edit.success()).isTrue();
			assertThat(edit.state()).isEqualTo(state.code());
			assertThat(edit.title()).isEqualTo("Fix it");
			assertThat(edit.number()).isPositive();
			assertThat(edit.url()).endsWith("/pull/" + edit.number());
			assertThat(edit.error()).isNull();
		}
		assertThat(this.server.requests("PATCH", "/organizations/" + this.server.organizationId() + "/prs/" + id))
			.extracting(RecordedRequest::body)
			.containsExactly("{\"state\":\"open\"}", "{\"state\":\"closed\"}", "{\"state\":\"draft\"}",
					"{\"state\":\"ready_for_review\"}");
	}

	@ParameterizedTest
	@EnumSource
	void editsAPullRequestOfARepository(Style style) {
		long id = pullRequest();
		assertThat(operations(style).edit(501, id, PullRequestState.CLOSED).success()).isTrue();
		assertThat(this.server.requests("PATCH", "/repos/501/prs/" + id)).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void reportsARefusal(Style style) {
		PullRequestEdit edit = operations(style).edit(1, PullRequestState.OPEN);
		assertThat(edit.success()).isFalse();
		assertThat(edit.error()).isEqualTo("No pull request has this id.");
		this.server.enqueue(Fault.rawBody("application/json", "{}"));
		assertThat(operations(style).edit(1, PullRequestState.OPEN).success()).isFalse();
	}

	@Test
	void doesNotRepeatAnEditWhoseAnswerIsLost() {
		this.server.enqueue(Fault.reset());
		assertThatExceptionOfType(CodegenOutcomeUnknownException.class)
			.isThrownBy(() -> this.template.pullRequests().edit(1, PullRequestState.OPEN));
		assertThat(this.server.requests()).hasSize(1);
	}

	private long pullRequest() {
		this.server.simulation()
			.script(RunScript.completing("Done").withPullRequest("Fix it", "fix").withDuration(Duration.ZERO));
		AgentRun run = this.template.agentRuns().create("Work");
		return this.template.agentRuns().get(run.id()).githubPullRequests().get(0).id();
	}

	private PullRequestOperations operations(Style style) {
		return calls.of(style, this.template.pullRequests(), this.template.reactive().pullRequests());
	}

}

package com.codegen.spring.sample.run;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

import com.codegen.spring.sample.SampleClient;
import com.codegen.spring.sample.SampleTest;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.Fault;
import com.codegen.spring.test.simulation.RecordedRequest;
import com.codegen.spring.test.simulation.RunScript;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class PullRequestTests {

	private static final long FIRST_ID = 90_318;

	@Autowired
	private CodegenServer server;

	@Autowired
	private SampleClient client;

	private String run;

	private String pullRequest;

	@BeforeEach
	void startRun() {
		this.server.reset();
		this.server.simulation()
			.script(RunScript.completing("Done").withPullRequest("Mend", "codegen/mend").withDuration(Duration.ZERO));
		this.run = "/runs/" + this.client.startedId("Mend it");
		this.pullRequest = this.run + "/pull-requests/" + FIRST_ID;
	}

	@ParameterizedTest
	@ValueSource(strings = { "CLOSED", "OPEN", "DRAFT", "READY_FOR_REVIEW" })
	void changesState(String state) {
		assertThat(this.client.submit(this.pullRequest, "state", state)).hasStatus(HttpStatus.SEE_OTHER)
			.hasHeader("Location", this.run + "?notice=changed");
		List<RecordedRequest> edits = this.server.requests()
			.stream()
			.filter((request) -> request.path().contains("/prs/"))
			.toList();
		assertThat(edits).hasSize(1);
		assertThat(edits.get(0).body()).containsIgnoringCase("\"" + state + "\"");
		assertThat(this.client.page(this.run + "?notice=changed")).bodyText().contains("The pull request was changed.");
	}

	@Test
	void saysWhenNothingWasChanged() {
		assertThat(this.client.submit(this.run + "/pull-requests/1", "state", "CLOSED")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("The pull request was not changed", "GitHub refused it.");
		this.server.fault((request) -> request.path().contains("/prs/"), Fault.status(403));
		assertThat(this.client.submit(this.pullRequest, "state", "CLOSED")).hasStatus(HttpStatus.BAD_GATEWAY)
			.bodyText()
			.contains("Codegen refuses the token");
		assertThat(this.client.submit(this.pullRequest, "state", "MERGED")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("Nothing was changed.");
	}

}

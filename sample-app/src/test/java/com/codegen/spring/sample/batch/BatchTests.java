package com.codegen.spring.sample.batch;

import java.net.URI;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.assertj.RestTestClientResponse;

import com.codegen.spring.sample.SampleClient;
import com.codegen.spring.sample.SampleTest;
import com.codegen.spring.sample.form.FormToken;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.Fault;
import com.codegen.spring.test.simulation.RunScript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SampleTest
@TestPropertySource(properties = "codegen.watch.timeout=1s")
class BatchTests {

	@Autowired
	private CodegenServer server;

	@Autowired
	private SampleClient client;

	@AfterEach
	void reset() {
		this.server.reset();
	}

	@Test
	void doesNotOfferToRepeatARunThatGoesOn() {
		this.server.fault((request) -> request.method().equals("POST"), Fault.status(422));
		this.server.simulation().script(RunScript.pausing());
		String page = started("Mend the fence\nPaint the gate");
		awaitUnfollowed(page, "1 of 2 done", "1 failed", "1 running");
		assertThat(this.client.get("/batch?again=" + page.substring(page.lastIndexOf('/') + 1))).bodyText()
			.contains("Mend the fence")
			.doesNotContain("Paint the gate");
	}

	@Test
	void takesNoRunForFailedThatCannotBeFollowed() {
		this.server.simulation().script(RunScript.pausing());
		this.server.always((request) -> request.method().equals("GET") && request.path().contains("/agent/run"),
				Fault.status(403));
		String page = started("Paint the gate");
		awaitUnfollowed(page, "0 of 1 done", "1 running");
		assertThat(this.client.get("/batch?again=" + page.substring(page.lastIndexOf('/') + 1))).bodyText()
			.doesNotContain("Paint the gate");
	}

	private String started(String prompts) {
		RestTestClientResponse response = this.client.submit("/batch", "prompts", prompts);
		return response.getExchangeResult().getResponseHeaders().getLocation().getPath();
	}

	private void awaitUnfollowed(String page, String... counts) {
		await().untilAsserted(() -> assertThat(this.client.get(page)).bodyText()
			.contains("This page follows it no longer. Open the run to see how it goes on.")
			.contains(counts)
			.contains(">Running<"));
	}

	@Test
	void startsABatchOnce() {
		this.server.simulation().script(RunScript.pausing());
		String token = this.client.token("/batch");
		URI first = start(token, "Mend the fence");
		assertThat(start(token, "Mend the fence")).isEqualTo(first);
		assertThat(start(this.client.token("/batch"), "Mend the fence")).isNotEqualTo(first);
	}

	@Test
	void keepsPromptsThatWereChangedAfterwards() {
		this.server.simulation().script(RunScript.pausing());
		String token = this.client.token("/batch");
		start(token, "Mend the fence");
		assertThat(this.client.submit("/batch", "prompts", "Paint the gate", FormToken.FIELD, token))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("This form was sent before", "Paint the gate</textarea>", "name=\"form-token\"");
	}

	private URI start(String token, String prompts) {
		RestTestClientResponse response = this.client.submit("/batch", "prompts", prompts, FormToken.FIELD, token);
		assertThat(response).hasStatus(HttpStatus.SEE_OTHER);
		return response.getExchangeResult().getResponseHeaders().getLocation();
	}

}

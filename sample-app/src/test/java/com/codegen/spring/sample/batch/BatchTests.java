package com.codegen.spring.sample.batch;

import java.net.URI;

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

	@Test
	void doesNotOfferToRepeatARunThatGoesOn() {
		this.server.fault((request) -> request.method().equals("POST"), Fault.status(422));
		this.server.simulation().script(RunScript.pausing());
		RestTestClientResponse started = this.client.submit("/batch", "prompts", "Mend the fence\nPaint the gate");
		String page = started.getExchangeResult().getResponseHeaders().getLocation().getPath();
		await().untilAsserted(() -> assertThat(this.client.get(page)).bodyText().contains("2 of 2 done", "2 failed"));
		assertThat(this.client.get("/batch?again=" + page.substring(page.lastIndexOf('/') + 1))).bodyText()
			.contains("Mend the fence")
			.doesNotContain("Paint the gate");
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

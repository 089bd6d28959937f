package com.codegen.spring.sample.newrun;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.client.assertj.RestTestClientResponse;
import org.springframework.web.multipart.MultipartFile;

import com.codegen.spring.sample.SampleClient;
import com.codegen.spring.sample.SampleTest;
import com.codegen.spring.sample.form.FormToken;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.Fault;
import com.codegen.spring.test.simulation.RunSnapshot;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class NewRunTests {

	@Autowired
	private CodegenServer server;

	@Autowired
	private SampleClient client;

	@BeforeEach
	void reset() {
		this.server.reset();
	}

	@Test
	void startsRunAndLeadsToItsPage() {
		assertThat(this.client.submit("/runs", "prompt", "Fix it", "model", "sonnet", "engine", "claude_code",
				"repository", "", "metadata", "{\"ticket\": \"A-1\"}"))
			.hasStatus(HttpStatus.SEE_OTHER);
		RunSnapshot run = this.server.simulation().runs().get(0);
		assertThat(run.prompt()).isEqualTo("Fix it");
		assertThat(run.model()).isEqualTo("sonnet");
		assertThat(run.agentType()).isEqualTo("claude_code");
		assertThat(run.metadata()).isEqualTo(Map.of("ticket", "A-1"));
	}

	@Test
	void keepsWhatWasEntered() {
		assertThat(this.client.submit("/runs", "prompt", " ", "model", "sonnet", "metadata", "nonsense"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Write a prompt", "value=\"sonnet\"", "nonsense</textarea>", "must be a JSON object");
		assertThat(this.server.simulation().runCount()).isZero();
	}

	@Test
	void doesNotRepeatAStartThatMayHaveHappened() {
		this.server.fault((request) -> request.method().equals("POST"), Fault.status(500));
		String token = this.client.token("/runs/new");
		for (int i = 0; i < 2; i++) {
			assertThat(submit(token, "Fix it")).hasStatus(HttpStatus.BAD_GATEWAY)
				.bodyText()
				.contains("It may have happened", "Fix it</textarea>");
		}
		assertThat(this.server.requests("POST", "/agent/run")).hasSize(1);
	}

	@Test
	void startsOneRunWhenButtonIsPressedTwice() {
		this.server.fault((request) -> request.method().equals("POST"), Fault.delay(Duration.ofMillis(300)));
		String token = this.client.token("/runs/new");
		CompletableFuture<RestTestClientResponse> first = CompletableFuture.supplyAsync(() -> submit(token, "Fix it"));
		CompletableFuture<RestTestClientResponse> second = CompletableFuture.supplyAsync(() -> submit(token, "Fix it"));
		assertThat(first.join()).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(location(first.join())).isEqualTo(location(second.join()));
		assertThat(this.server.simulation().runCount()).isEqualTo(1);
	}

	@Test
	void startsRunThatWasRefusedBefore() {
		this.server.fault((request) -> request.method().equals("POST"), Fault.status(402));
		String token = this.client.token("/runs/new");
		assertThat(submit(token, "Fix it")).hasStatus(HttpStatus.PAYMENT_REQUIRED);
		assertThat(submit(token, "Fix it")).hasStatus(HttpStatus.SEE_OTHER);
	}

	@Test
	void asksBeforeItStartsWhatWasChangedAfterwards() {
		String token = this.client.token("/runs/new");
		assertThat(submit(token, "Fix it")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(submit(token, "Mend it")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("This form was sent before", "Mend it</textarea>", "name=\"form-token\"")
			.doesNotContain(token);
		assertThat(this.server.simulation().runCount()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "1", "x.00000000-0000-0000-0000-000000000000", "-1.00000000-0000-0000-0000-000000000000" })
	void refusesFormWithoutToken(String token) {
		assertThat(submit(token, "Fix it")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Nothing was started.", "Fix it</textarea>");
		assertThat(this.server.simulation().runCount()).isZero();
	}

	private RestTestClientResponse submit(String token, String prompt) {
		return this.client.submit("/runs", "prompt", prompt, FormToken.FIELD, token);
	}

	private static URI location(RestTestClientResponse response) {
		return response.getExchangeResult().getResponseHeaders().getLocation();
	}

	@Test
	void sendsImagesAsDataUris() {
		NewRun run = NewRun.of(form(List.of(image("image/png"))));
		assertThat(run.request()).isNotNull();
		assertThat(run.request().images()).containsExactly("data:image/png;base64,AQI=");
	}

	@Test
	void refusesOtherFilesAndTooMany() {
		assertThat(NewRun.of(form(List.of(image("image/svg+xml")))).problems()).containsOnlyKeys("images");
		assertThat(NewRun.of(form(Collections.nCopies(6, image("image/png")))).problems()).containsOnlyKeys("images");
	}

	@Test
	void hasWordsForFilesThatAreTooLarge() {
		assertThat(this.client.upload("/runs", 9 * 1024 * 1024)).hasStatus(HttpStatus.CONTENT_TOO_LARGE)
			.bodyText()
			.contains("Too large", "Images may have 5 MB each. Nothing was sent.");
	}

	private static NewRunForm form(List<MultipartFile> images) {
		return new NewRunForm("Fix it", null, null, null, null, null, images);
	}

	private static MultipartFile image(String type) {
		return new MockMultipartFile("images", "a.png", type, new byte[] { 1, 2 });
	}

}

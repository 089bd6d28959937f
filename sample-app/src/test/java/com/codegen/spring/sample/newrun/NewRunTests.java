package com.codegen.spring.sample.newrun;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.multipart.MultipartFile;

import com.codegen.spring.sample.SampleClient;
import com.codegen.spring.sample.SampleTest;
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
		assertThat(this.client.submit("/runs", "prompt", "Fix it")).hasStatus(HttpStatus.BAD_GATEWAY)
			.bodyText()
			.contains("It may have happened", "Fix it</textarea>");
		assertThat(this.server.requests("POST", "/agent/run")).hasSize(1);
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

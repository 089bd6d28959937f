package com.codegen.spring.sample.problem;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

import com.codegen.spring.sample.SampleClient;
import com.codegen.spring.sample.SampleTest;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What readers are told when something fails: what happened, what was not changed and
 * what to do next.
 */
@SampleTest
class ProblemPagesTests {

	@Autowired
	private CodegenServer server;

	@Autowired
	private SampleClient client;

	@BeforeEach
	@AfterEach
	void reset() {
		this.server.reset();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					401 | 502 | Codegen refuses the token     | wrong or may not do this. Nothing was changed. | Set another one
					403 | 502 | Codegen refuses the token     | wrong or may not do this. Nothing was changed. | Set another one
					402 | 402 | The plan is used up           | allows no further agent runs. Nothing was started. | codegen.com
					404 | 404 | Not found                     | knows nothing of this name                     | All runs
					422 | 422 | Codegen does not accept this  | Nothing was changed.                           | Try again
					429 | 429 | Too many requests             | no more of these for the moment. Nothing was changed. | <strong>1 s</strong>
					500 | 502 | Codegen did not answer as expected | It answered 500. Nothing was changed.     | Try again
					503 | 502 | Codegen did not answer as expected | It answered 503. Nothing was changed.     | Try again
					""")
	void hasWordsForEachFailure(int answer, int status, String title, String text, String next) {
		this.server.fault((request) -> request.path().endsWith("/users"), Fault.status(answer).retryAfter("1"));
		assertThat(this.client.page("/people")).hasStatus(status).bodyText().contains("<h2>" + title, text, next);
	}

	@Test
	void saysWhenCodegenCannotBeReached() {
		this.server.fault((request) -> request.path().endsWith("/users"), Fault.resetBeforeApplying());
		assertThat(this.client.page("/people")).bodyText()
			.containsAnyOf("Codegen cannot be reached", "Codegen did not answer as expected")
			.contains("user.list was tried once.", "Nothing was changed.", "Try again");
	}

	@ParameterizedTest
	@ValueSource(strings = { "stop", "allow" })
	void doesNotDenyWhatMayHaveHappened(String action) {
		String page = "/runs/" + this.client.startedId("Do it");
		this.server.fault((request) -> request.method().equals("POST"), Fault.status(500), Fault.status(403));
		assertThat(this.client.submit(page + "/" + action)).hasStatus(HttpStatus.BAD_GATEWAY)
			.bodyText()
			.contains("It answered 500. It may have happened all the same. Look at the runs before you repeat it.")
			.doesNotContain("Nothing was changed.");
		assertThat(this.client.submit(page + "/" + action)).bodyText().contains("Nothing was changed.");
	}

	@Test
	void saysWhereToLook() {
		this.server.fault((request) -> request.path().contains("/prs/"), Fault.status(500));
		assertThat(this.client.submit("/runs/1/pull-requests/1", "state", "CLOSED")).hasStatus(HttpStatus.BAD_GATEWAY)
			.bodyText()
			.contains("It may have happened", "Look at the pull request before you repeat it.");
	}

	@Test
	void saysWhenToComeBack() {
		this.server.fault((request) -> request.path().endsWith("/users"), Fault.status(429).retryAfter("2"));
		assertThat(this.client.page("/people")).hasStatus(HttpStatus.TOO_MANY_REQUESTS).hasHeader("Retry-After", "2");
		assertThat(new Problem(429, "", "", List.of(), Duration.ofSeconds(119)).waitInWords()).isEqualTo("119 s");
		assertThat(new Problem(429, "", "", List.of(), Duration.ofSeconds(270)).waitInWords()).isEqualTo("5 min");
	}

	@Test
	void givesFragmentToScripts() {
		this.server.fault((request) -> request.path().endsWith("/repos"), Fault.status(502));
		assertThat(this.client.part("/repositories?q=a")).hasStatus(HttpStatus.BAD_GATEWAY)
			.bodyText()
			.contains("Codegen did not answer as expected")
			.doesNotContain("<html");
	}

	@Test
	void knowsNoRunOfAnotherOrganization() {
		assertThat(this.client.page("/runs/999999")).hasStatus(HttpStatus.NOT_FOUND)
			.bodyText()
			.contains("Codegen knows nothing of this name in this organization.", "All runs");
		assertThat(this.client.page("/nowhere")).hasStatus(HttpStatus.NOT_FOUND)
			.bodyText()
			.contains("There is no such page");
		assertThat(this.client.page("/batch/1")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void keepsPromptThatCouldNotBeSent() {
		this.server.fault((request) -> request.method().equals("POST"), Fault.status(402), Fault.status(429));
		assertThat(this.client.submit("/runs", "prompt", "Mend it")).hasStatus(HttpStatus.PAYMENT_REQUIRED)
			.bodyText()
			.contains("The plan is used up", "Nothing was started.", "Mend it</textarea>");
		assertThat(this.client.submit("/runs", "prompt", "Mend it")).hasStatus(HttpStatus.TOO_MANY_REQUESTS)
			.bodyText()
			.contains("Try again in <strong>60 s</strong>", "Mend it</textarea>");
	}

}

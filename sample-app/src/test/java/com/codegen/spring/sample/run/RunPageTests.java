package com.codegen.spring.sample.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.assertj.RestTestClientResponse;

import com.codegen.spring.sample.SampleClient;
import com.codegen.spring.sample.SampleTest;
import com.codegen.spring.sample.form.FormToken;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.Fault;
import com.codegen.spring.test.simulation.RunScript;
import com.codegen.spring.test.simulation.RunSnapshot;
import com.codegen.spring.test.simulation.transcript.LogEntry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SampleTest
class RunPageTests {

	@Autowired
	private CodegenServer server;

	@Autowired
	private SampleClient client;

	@BeforeEach
	void reset() {
		this.server.reset();
	}

	@Test
	void showsResultAndLog() {
		long id = ended(RunScript.completing("I **did** it <script>alert(1)</script>").withLogEntries(3));
		assertThat(this.client.get("/runs/" + id)).hasStatusOk()
			.bodyText()
			.contains("<strong>did</strong>", "&lt;script&gt;alert(1)&lt;/script&gt;", "id=\"L3\"")
			.doesNotContain("<script>alert", "id=\"L4\"");
	}

	@Test
	void showsAHundredEntriesAtFirst() {
		long id = ended(RunScript.completing("Done").withLogEntries(250));
		await().untilAsserted(() -> assertThat(this.client.get("/runs/" + id)).bodyText()
			.contains("data-matches=\"250\"", "id=\"L100\"")
			.doesNotContain("id=\"L101\""));
		assertThat(this.client.get("/runs/" + id + "/log?page=2")).bodyText()
			.contains("id=\"L201\"", "id=\"L250\"")
			.doesNotContain("id=\"L200\"", "<html");
	}

	@Test
	void tellsNews() {
		long id = ended(RunScript.completing("Done").withLogEntries(5));
		await().untilAsserted(() -> assertThat(this.client.get("/runs/" + id + "/news?after=3")).bodyText()
			.contains("data-next=\"5\"", "id=\"L4\"", "id=\"L5\"", "id=\"run-head\"")
			.doesNotContain("id=\"L3\""));
	}

	@Test
	void escapesWhatAgentsWrite() {
		String payload = "\"><img src=x onerror=alert(1)>";
		LogEntry entry = LogEntry.action(payload, payload, Map.of(payload, payload), Map.of("o", payload));
		long id = ended(RunScript.completing(payload).withLog(List.of(entry)));
		assertThat(this.client.get("/runs/" + id)).bodyText().doesNotContain("<img");
		assertThat(this.client.get("/runs/" + id + "/entries/1")).hasStatusOk()
			.bodyText()
			.contains("&lt;img src=x")
			.doesNotContain("<img");
	}

	@Test
	void knowsARunFromAnOlderOneWithItsId() {
		this.server.simulation().script(RunScript.pausing().withLog(List.of(LogEntry.plan("Before"))));
		String page = "/runs/" + this.client.startedId("Do it");
		await().untilAsserted(() -> assertThat(this.client.get(page)).bodyText().contains("Before"));
		this.server.reset();
		this.server.simulation()
			.script(RunScript.completing("Done").withLog(List.of(LogEntry.plan("After"))).withDuration(Duration.ZERO));
		assertThat(page).endsWith("/" + this.client.startedId("Do it"));
		await()
			.untilAsserted(() -> assertThat(this.client.get(page + "/news?after=0")).bodyText().contains("Complete"));
		assertThat(this.client.get(page)).bodyText().contains("After").doesNotContain("Before");
	}

	@Test
	void knowsNoOtherRunsAndEntries() {
		assertThat(this.client.get("/runs/1")).hasStatus(HttpStatus.NOT_FOUND);
		long id = ended(RunScript.completing("Done").withLogEntries(2));
		assertThat(this.client.get("/runs/" + id + "/entries/3")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void writesFiles() {
		long id = ended(RunScript.completing("# Done").withLogEntries(120));
		assertThat(this.client.get("/runs/" + id + "/log.jsonl"))
			.hasHeader("Content-Disposition", "attachment; filename=\"run-" + id + ".jsonl\"")
			.bodyText()
			.hasLineCount(120);
		assertThat(this.client.get("/runs/" + id + "/log.txt")).bodyText().contains("Entry 120");
		assertThat(this.client.get("/runs/" + id + "/result.md")).bodyText().isEqualTo("# Done");
	}

	@Test
	void goesOnWithAMessage() {
		long id = ended(RunScript.completing("Done"));
		RestTestClientResponse response = this.client.submit("/runs/" + id + "/resume", "prompt", "And the docs");
		assertThat(response).hasStatus(HttpStatus.SEE_OTHER).hasHeader("Location", "/runs/" + id + "?notice=resumed");
		assertThat(run(id).prompts()).endsWith("And the docs");
	}

	@Test
	void sendsAMessageOnce() {
		long id = ended(RunScript.completing("Done"));
		String token = this.client.token("/runs/" + id);
		for (int i = 0; i < 2; i++) {
			assertThat(this.client.submit("/runs/" + id + "/resume", "prompt", "And the docs", FormToken.FIELD, token))
				.hasStatus(HttpStatus.SEE_OTHER)
				.hasHeader("Location", "/runs/" + id + "?notice=resumed");
		}
		assertThat(this.server.requests("POST", "/agent/run/resume")).hasSize(1);
	}

	@Test
	void keepsAMessageToARunThatCannotBeShown() {
		assertThat(this.client.submit("/runs/1/resume", "prompt", "And the docs")).hasStatus(HttpStatus.NOT_FOUND)
			.bodyText()
			.contains("Codegen knows nothing of this name", "And the docs</pre>");
	}

	@Test
	void keepsAMessageThatCouldNotBeSent() {
		long id = ended(RunScript.completing("Done"));
		this.server.fault((request) -> request.path().endsWith("/resume"), Fault.status(402));
		assertThat(this.client.submit("/runs/" + id + "/resume", "prompt", "And the docs"))
			.hasStatus(HttpStatus.PAYMENT_REQUIRED)
			.bodyText()
			.contains("The plan is used up", "And the docs</textarea>");
		assertThat(this.client.submit("/runs/" + id + "/resume", "prompt", " "))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void stopsAndAllowsAgain() {
		long id = this.client.startedId("Fix it [pause]");
		assertThat(this.client.submit("/runs/" + id + "/stop")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(run(id).banned()).isTrue();
		assertThat(this.client.submit("/runs/" + id + "/allow")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(run(id).banned()).isFalse();
	}

	private long ended(RunScript script) {
		this.server.simulation().script(script.withDuration(Duration.ZERO));
		long id = this.client.startedId("Do it");
		assertThat(this.client.get("/runs/" + id)).hasStatusOk();
		return id;
	}

	private RunSnapshot run(long id) {
		return this.server.simulation().runs().stream().filter((run) -> run.id() == id).findFirst().orElseThrow();
	}

}

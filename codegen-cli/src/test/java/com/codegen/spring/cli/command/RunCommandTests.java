package com.codegen.spring.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import com.codegen.spring.cli.support.Cli;
import com.codegen.spring.cli.support.Cli.Result;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;
import com.codegen.spring.test.simulation.RunScript;
import com.codegen.spring.test.simulation.RunSnapshot;
import com.codegen.spring.test.simulation.transcript.LogEntry;

import static org.assertj.core.api.Assertions.assertThat;

class RunCommandTests {

	private static final JsonMapper MAPPER = new JsonMapper();

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension(
			(builder) -> builder.speed(200).enforceRateLimits(false));

	private final CodegenServer server = extension.server();

	@TempDir
	Path home;

	@Test
	void followsARunToItsEnd() {
		this.server.simulation()
			.script(RunScript.completing("I guarded each caller.")
				.withPullRequest("Guard the callers", "guard")
				.withLog(List.of(LogEntry.of("USER_MESSAGE", "Guard the callers"),
						LogEntry.action("I need every place.", "ripgrep_search", Map.of(), Map.of()),
						LogEntry.error("edit_file", "Patch did not apply."),
						LogEntry.of("FINAL_ANSWER", "I guarded each caller."))));
		Result result = cli().onTerminal().run("run", "Guard the callers", "--interval", "20ms");
		assertThat(result.code()).isZero();
		assertThat(result.out()).isEqualTo("""
				+0:00  Message  Guard the callers
				+0:00  Action   ripgrep_search  I need every place.
				+0:00  Error    edit_file  Patch did not apply.
				+0:00  Answer   I guarded each caller.
				""");
		assertThat(result.err()).isEqualTo("""
				Simulation: the embedded server plays this run back.
				Run 4253 started  https://codegen.com/agent/trace/4253
				Run 4253 is complete (0 s). Pull request: https://github.com/acme/payments-api/pull/318
				""");
	}

	@Test
	void followsOnAfterAnOutage() {
		this.server.fault((request) -> request.path().endsWith("/logs"), Fault.status(503), Fault.reset(),
				Fault.status(502));
		Result result = cli().run("run", "Fix it", "--interval", "20ms");
		assertThat(result.code()).isZero();
		assertThat(result.err()).contains("Trying again: ", "Run 4253 is complete (");
		assertThat(this.server.requests("POST", "/agent/run")).hasSize(1);
	}

	@Test
	void endsWith3WhenTheRunFails() {
		this.server.simulation().script(RunScript.failing("3 of 214 tests failed."));
		Result result = cli().run("run", "Fix it", "--interval", "20ms");
		assertThat(result.code()).isEqualTo(3);
		assertThat(result.err()).contains("Run 4253 has failed (");
	}

	@Test
	void endsWith3WhenTheRunWaitsForAMessage() {
		this.server.simulation().script(RunScript.pausing());
		Result result = cli().run("run", "Fix it", "--interval", "20ms");
		assertThat(result.code()).isEqualTo(3);
		assertThat(result.err()).contains("Run 4253 waits for your message").contains("codegen continue 4253 \"…\"");
	}

	@Test
	void endsWith124WhenTheTimeIsUp() {
		this.server.simulation().script(RunScript.completing("Done.").withDuration(Duration.ofHours(1)));
		Result result = cli().run("run", "Fix it", "--interval", "20ms", "--timeout", "200ms");
		assertThat(result.code()).isEqualTo(124);
		assertThat(result.err()).endsWith("Run 4253 has not ended in time. It goes on: codegen logs 4253 --follow\n");
		assertThat(this.server.requests("POST", "/ban")).isEmpty();
	}

	@Test
	void endsWith1WhenThePlanIsUsedUp() {
		this.server.enqueue(Fault.status(402));
		Result result = cli().run("run", "Fix it");
		assertThat(result.code()).isOne();
		assertThat(result.out()).isEmpty();
		assertThat(result.err()).startsWith("codegen: the plan allows no further agent runs (HTTP 402).\n");
		assertThat(result.err().lines()).hasSize(2);
	}

	@Test
	void endsWith4WhenTheTokenIsRefused() {
		Result result = cli().with("CODEGEN_API_TOKEN", "wrong-token-that-is-secret").run("run", "Fix it");
		assertThat(result.code()).isEqualTo(4);
		assertThat(result.err())
			.isEqualTo("codegen: the token is not accepted (HTTP 401).\nSign in with a valid one: codegen login\n");
	}

	@Test
	void endsWith4WithoutAToken() {
		Result result = Cli.without(this.home).run("run", "Fix it");
		assertThat(result.code()).isEqualTo(4);
		assertThat(result.err()).isEqualTo("codegen: not signed in. Run 'codegen login' or set CODEGEN_API_TOKEN.\n");
	}

	@Test
	void endsWith1WhenTheServerCannotBeReached() {
		Result result = cli().with("CODEGEN_API_URL", "http://127.0.0.1:1/v1").run("run", "Fix it");
		assertThat(result.code()).isOne();
		assertThat(result.err()).contains("codegen: cannot reach 127.0.0.1:1 (refused).\n");
	}

	@Test
	void neverRepeatsARequestThatMayHaveStartedARun() {
		this.server.enqueue(Fault.reset());
		Result result = cli().run("run", "Fix it");
		assertThat(result.code()).isOne();
		assertThat(result.err()).contains("the run may have started.").endsWith("codegen list\n");
		assertThat(this.server.simulation().runCount()).isOne();
	}

	@Test
	void printsOnlyTheIdWithoutFollowing() {
		Result result = cli().run("run", "--no-follow", "Fix it");
		assertThat(result.code()).isZero();
		assertThat(result.out()).isEqualTo("4253\n");
	}

	@Test
	void printsJsonLinesWithTheRunAtTheEnd() {
		Result result = cli().run("run", "Fix it", "--json", "--interval", "20ms");
		List<JsonNode> lines = result.lines().stream().map(MAPPER::readTree).toList();
		assertThat(lines.get(0).path("index").asInt()).isZero();
		assertThat(lines.get(0).path("message_type").asString()).isEqualTo("USER_MESSAGE");
		assertThat(lines.get(lines.size() - 1).path("id").asInt()).isEqualTo(4253);
		assertThat(lines.get(lines.size() - 1).path("status").asString()).isEqualTo("COMPLETE");
	}

	@Test
	void readsThePromptFromStandardInput() {
		cli().typing("Fix the build\n").run("run", "-", "--no-follow");
		assertThat(this.server.simulation().runs().get(0).prompt()).isEqualTo("Fix the build");
	}

	@Test
	void readsThePromptFromAFile() throws IOException {
		Path file = Files.writeString(this.home.resolve("task.md"), "Fix the file\n");
		cli().run("run", "--file", file.toString(), "--no-follow", "--repo", "acme/storefront", "--model", "m");
		assertThat(this.server.simulation().runs().get(0).prompt()).isEqualTo("Fix the file");
		assertThat(this.server.simulation().runs().get(0).repositoryId()).isEqualTo(502);
		assertThat(this.server.simulation().runs().get(0).model()).isEqualTo("m");
	}

	@Test
	void takesAPromptThatBeginsWithAnAtSignAsItIs() throws IOException {
		Path file = Files.writeString(this.home.resolve("secrets"), "--model=m A secret");
		assertThat(cli().run("run", "--no-follow", "--", "@" + file).code()).isZero();
		assertThat(cli().run("run", "--no-follow", "@" + this.home).code()).isZero();
		assertThat(this.server.simulation().runs()).extracting(RunSnapshot::prompt)
			.containsExactly("@" + file, "@" + this.home);
	}

	@Test
	void opensAnEditorOnATerminal() throws IOException {
		Path editor = this.home.resolve("editor.sh");
		Files.writeString(editor, "printf 'From the editor' > \"$1\"\n");
		cli().onTerminal().with("EDITOR", "sh " + editor).run("run", "--no-follow");
		assertThat(this.server.simulation().runs().get(0).prompt()).isEqualTo("From the editor");
	}

	@Test
	void keepsWhatWasWrittenInAnEditorUntilARunHasIt() throws IOException {
		Path editor = this.home.resolve("editor.sh");
		Path place = this.home.resolve("place");
		Files.writeString(editor, "printf 'From the editor' > \"$1\"; printf %s \"$1\" > " + place + "\n");
		Cli cli = cli().onTerminal().with("EDITOR", "sh " + editor);
		for (String[] line : new String[][] { { "run" }, { "continue", "4253" } }) {
			this.server.fault((request) -> request.method().equals("POST"), Fault.status(402));
			Result result = cli.run(line);
			Path draft = Path.of(Files.readString(place));
			assertThat(result.err()).startsWith("What you wrote is kept: --file " + draft + "\n")
				.contains("codegen: the plan allows no further agent runs (HTTP 402).\n");
			assertThat(draft).hasContent("From the editor");
			Files.delete(draft);
			assertThat(cli.run("run", "--no-follow").code()).isZero();
			assertThat(Path.of(Files.readString(place))).doesNotExist();
		}
	}

	@Test
	void needsAPrompt() {
		Result result = cli().run("run");
		assertThat(result.code()).isEqualTo(2);
		assertThat(result.err())
			.isEqualTo("codegen: Missing PROMPT.\nExample: codegen run \"Fix the flaky retry test\"\n");
		assertThat(cli().run("run", "  ").code()).isEqualTo(2);
	}

	@Test
	void startsWithAnAgent() {
		Cli cli = cli();
		cli.run("agents", "create", "reviewer", "--instructions", "Name file and line.");
		cli.run("run", "--agent", "reviewer", "Review it", "--no-follow");
		assertThat(this.server.simulation().runs().get(0).prompt()).isEqualTo("Name file and line.\n\nReview it");
		Result result = cli.run("run", "--agent", "nobody", "Review it", "--no-follow");
		assertThat(result.code()).isOne();
		assertThat(result.err()).contains("There is no agent 'nobody'");
	}

	private Cli cli() {
		return Cli.of(this.server, this.home);
	}

}

package com.codegen.spring.cli.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import com.codegen.spring.cli.support.Cli;
import com.codegen.spring.cli.support.Cli.Result;
import com.codegen.spring.cli.support.TerminalEscapes;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;
import com.codegen.spring.test.simulation.RunScript;
import com.codegen.spring.test.simulation.transcript.LogEntry;

import static org.assertj.core.api.Assertions.assertThat;

class LogsCommandTests {

	private static final Duration NO_TIME = Duration.ofMillis(1);

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension(
			(builder) -> builder.speed(200).enforceRateLimits(false));

	private final CodegenServer server = extension.server();

	@TempDir
	Path home;

	@Test
	void readsAllPages() {
		start(RunScript.completing("x").withLogEntries(250).withDuration(NO_TIME));
		Result result = cli().run("logs", "4253");
		assertThat(result.lines()).hasSize(250);
		assertThat(result.lines().get(249)).contains("\tACTION\t").endsWith("Entry 250");
		assertThat(this.server.requests("GET", "/logs")).hasSize(3);
	}

	@Test
	void printsTheNewest() {
		start(RunScript.completing("x").withLogEntries(250).withDuration(NO_TIME));
		assertThat(cli().run("logs", "4253", "--tail", "2", "--json=index").out())
			.isEqualTo("{\"index\":248}\n{\"index\":249}\n");
	}

	@Test
	void filtersByType() {
		start(RunScript.completing("x")
			.withLog(List.of(LogEntry.plan("First"), LogEntry.error(null, "Second"),
					LogEntry.of("FINAL_ANSWER", "Third")))
			.withDuration(NO_TIME));
		assertThat(cli().run("logs", "4253", "--type", "error,answer", "--json=index").lines())
			.containsExactly("{\"index\":1}", "{\"index\":2}");
		assertThat(cli().run("logs", "4253", "--type", "PLAN_EVALUATION", "--json=index").lines())
			.containsExactly("{\"index\":0}");
		assertThat(cli().run("logs", "4253", "--type", "nonsense").code()).isEqualTo(2);
	}

	@Test
	void filtersByAge() {
		start(RunScript.completing("x").withLogEntries(3).withDuration(NO_TIME));
		assertThat(cli().run("logs", "4253", "--since", "1h").lines()).hasSize(3);
		assertThat(cli().at(Clock.offset(Clock.systemUTC(), Duration.ofHours(2)))
			.run("logs", "4253", "--since", "1h")
			.out()).isEmpty();
		assertThat(cli().at(Clock.offset(Clock.systemUTC(), Duration.ofHours(2)))
			.run("logs", "4253", "--since", "1h", "--follow")
			.out()).isEmpty();
	}

	@Test
	void printsEverythingAnEntryHas() {
		start(RunScript.completing("x")
			.withLog(List.of(LogEntry.action("Why", "tool", Map.of("path", "a.ts"), Map.of("ok", true))))
			.withDuration(NO_TIME));
		assertThat(cli().onTerminal().run("logs", "4253", "--full").out()).isEqualTo("""
				+0:00  Action   tool  Why
				       Thought
				         Why
				       Input
				         {
				           "path" : "a.ts"
				         }
				       Output
				         {
				           "ok" : true
				         }
				""");
	}

	@Test
	void followsFromTheNewestToTheEnd() {
		start(RunScript.completing("x").withLogEntries(20));
		Result result = cli().run("logs", "4253", "-f", "--interval", "10ms", "--json=index");
		assertThat(result.code()).isZero();
		assertThat(result.lines()).hasSize(20).doesNotHaveDuplicates();
		assertThat(result.err()).startsWith("Run 4253 is complete");
	}

	@Test
	void looksOnceMoreForWhatIsWrittenBehindTheEnd() {
		start(RunScript.completing("x").withLogEntries(3).withDuration(NO_TIME));
		this.server.fault((request) -> request.path().endsWith("/logs"), page("COMPLETE", 1));
		assertThat(cli().run("logs", "4253", "-f", "--json=index").lines()).containsExactly("{\"index\":0}",
				"{\"index\":1}", "{\"index\":2}");
	}

	@Test
	void readsAllPagesWhenTheServerTellsNoTotal() {
		start(RunScript.completing("x").withDuration(NO_TIME));
		this.server.fault((request) -> request.path().endsWith("/logs"), page("COMPLETE", 100), page("COMPLETE", 20));
		assertThat(cli().run("logs", "4253").lines()).hasSize(120);
		assertThat(this.server.requests("GET", "/logs")).hasSize(2);
	}

	@Test
	void isPatientWithALogThatIsNotThereYet() {
		start(RunScript.completing("x").withLogEntries(3));
		this.server.fault((request) -> request.path().endsWith("/logs"), Fault.status(404), Fault.status(404));
		assertThat(cli().run("logs", "4253", "-f", "--interval", "10ms", "--json=index").lines()).hasSize(3);
	}

	@Test
	void endsWith1ForARunThatIsNotThere() {
		Result result = cli().run("logs", "99");
		assertThat(result.code()).isOne();
		assertThat(result.err())
			.isEqualTo("codegen: HTTP 404: No agent run has this id.\nLook for the id: codegen list\n");
	}

	@Test
	void letsNoEscapeReachTheTerminal() {
		List<LogEntry> log = TerminalEscapes.all()
			.stream()
			.map((payload) -> LogEntry.action(payload, payload, Map.of("in", payload), Map.of()).observing(payload))
			.toList();
		start(RunScript.completing(String.join("", TerminalEscapes.all())).withLog(log).withDuration(NO_TIME));
		for (String[] line : new String[][] { { "logs", "4253", "--full" }, { "view", "4253" },
				{ "logs", "4253", "--json" }, { "logs", "4253", "-f" } }) {
			assertThat(cli().onTerminal().run(line).out()).doesNotContainPattern("[\\p{Cc}\u202a-\u202e&&[^\n\t]]");
			assertThat(cli().run(line).out()).doesNotContainPattern("[\\p{Cc}\u202a-\u202e&&[^\n\t]]");
		}
		assertThat(cli().run("logs", "4253", "--raw").out()).contains("\u001b[2J");
	}

	@Test
	void endsWith141WhenTheReaderIsGone() {
		start(RunScript.completing("x").withLogEntries(200).withDuration(NO_TIME));
		Result result = cli().writingTo(failing("Broken pipe")).run("logs", "4253");
		assertThat(result.code()).isEqualTo(141);
		assertThat(result.err()).isEmpty();
		assertThat(this.server.requests("GET", "/logs")).hasSize(1);
	}

	@Test
	void endsWith1WhenTheDiskIsFull() {
		start(RunScript.completing("x").withLogEntries(200).withDuration(NO_TIME));
		Cli cli = cli().writingTo(failing("No space left on device"));
		Result result = cli.run("logs", "4253");
		assertThat(result.code()).isOne();
		assertThat(result.err()).isEqualTo("codegen: standard output cannot be written (No space left on device).\n");
		assertThat(cli.run("--help").code()).isOne();
	}

	private static OutputStream failing(String reason) {
		return new OutputStream() {

			@Override
			public void write(int value) throws IOException {
				throw new IOException(reason);
			}

		};
	}

	private static Fault page(String status, int entries) {
		String log = String.join(",", Collections.nCopies(entries, "{\"message_type\":\"ACTION\"}"));
		return Fault.rawBody("application/json", "{\"id\":4253,\"status\":\"" + status + "\",\"logs\":[" + log + "]}");
	}

	private void start(RunScript script) {
		this.server.simulation().script(script);
		this.server.simulation().startRun("Do it", "API");
	}

	private Cli cli() {
		return Cli.of(this.server, this.home);
	}

}

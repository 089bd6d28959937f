package com.codegen.spring.cli.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.codegen.spring.cli.support.Cli;
import com.codegen.spring.cli.support.Cli.Result;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;
import com.codegen.spring.test.simulation.RunScript;
import com.codegen.spring.test.simulation.transcript.LogEntry;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How runs of every kind are shown.
 */
class RunTextTests {

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension(
			(builder) -> builder.enforceRateLimits(false));

	private final CodegenServer server = extension.server();

	@TempDir
	Path home;

	@ParameterizedTest
	@CsvSource({ "COMPLETED, ✓ Complete, 32, is complete", "ERROR, ✗ Error, 31, ended without success: error",
			"OUT_OF_TOKENS, ! Out of tokens, 33, ended without success: out of tokens",
			"MAX_ITERATIONS_REACHED, ! Max iterations, 33, ended without success: max iterations",
			"CANCELLED, ■ Cancelled, 2, was stopped", "PAUSED, ! Paused, 33, waits for your message" })
	void showsEveryStatus(String status, String shown, int color, String ending) {
		startRun(RunScript.ending(status, null), "API");
		assertThat(cli().on(Cli.TERMINAL).run("list").out()).contains("\u001b[" + color + "m" + shown + "\u001b[0m");
		assertThat(cli().run("list").out()).startsWith(status + "\t4253\t");
		Result followed = cli().run("logs", "4253", "--follow", "--interval", "10ms");
		assertThat(followed.err()).startsWith("Run 4253 " + ending);
		assertThat(followed.code()).isEqualTo(status.equals("COMPLETED") ? 0 : 3);
	}

	@Test
	void showsAStatusItDoesNotKnow() {
		startRun(RunScript.ending("ON_FIRE", null), "API");
		assertThat(cli().onTerminal().run("view", "4253").out()).contains("Status        · On fire\n");
		assertThat(cli().onTerminal().with("LC_ALL", "C").run("view", "4253").out()).contains(". On fire\n");
	}

	@ParameterizedTest
	@CsvSource({ "GITHUB_CHECK_SUITE, GitHub checks", "GITHUB_PR_REVIEW, GitHub review", "CLICKUP, ClickUp",
			"SLACK, Slack", "SETUP_COMMANDS, Setup commands" })
	void showsEverySource(String code, String shown) {
		startRun(RunScript.completing("x"), code);
		assertThat(cli().onTerminal().run("view", "4253").out()).contains("Source        " + shown + "\n");
	}

	@Test
	void wrapsAnswersAndNamesWhatItDoesNotKnow() {
		this.server.simulation()
			.script(RunScript.completing("x")
				.withLog(List.of(LogEntry.of("NEW_KIND", "Something"), LogEntry.of("FINAL_ANSWER", "word ".repeat(12))))
				.withDuration(Duration.ZERO));
		this.server.simulation().startRun("Do it", "API");
		assertThat(cli().onTerminal().with("COLUMNS", "50").run("logs", "4253").out()).isEqualTo("""
				+0:00  New kind  Something
				+0:00  Answer   word word word word word word word
				                word word word word word
				""");
	}

	@Test
	void watchesOnATerminal() {
		startRun(RunScript.completing("x"), "API");
		Result result = cli().on(Cli.TERMINAL).with("COLUMNS", "30").run("watch", "4253", "--interval", "20ms");
		assertThat(result.out()).isEqualTo("\u001b[32m✓ Complete      \u001b[0m\u001b[36m4253\u001b[0m  Do it\n");
	}

	@Test
	void saysThatAPullRequestWasNotChanged() {
		this.server.enqueue(Fault.rawBody("application/json", "{\"success\":false,\"error\":\"It is merged.\"}"));
		Result result = cli().run("pr", "edit", "90318", "--state", "open");
		assertThat(result.code()).isOne();
		assertThat(result.err()).isEqualTo("""
				codegen: pull request 90318 was not changed: It is merged.
				Look at it: codegen prs RUN
				""");
	}

	@ParameterizedTest
	@CsvSource({ "0s, a time of 0s is too short", "5x, is not a time such as 90s" })
	void needsATime(String time, String problem) {
		Result result = cli().run("watch", "4253", "--timeout", time);
		assertThat(result.code()).isEqualTo(2);
		assertThat(result.err()).contains(problem);
	}

	@ParameterizedTest
	@CsvSource({ "3, now", "90, 1 min ago", "7200, 2 h ago", "200000, 2 d ago" })
	void tellsHowLongAgo(long seconds, String shown) {
		startRun(RunScript.completing("x"), "API");
		Clock later = Clock.offset(Clock.systemUTC(), Duration.ofSeconds((seconds < 10) ? -seconds : seconds));
		assertThat(cli().onTerminal().at(later).run("view", "4253").out()).contains("Created       " + shown + "\n");
	}

	private void startRun(RunScript script, String source) {
		this.server.simulation().script(script.withDuration(Duration.ZERO));
		this.server.simulation().startRun("Do it", source);
	}

	private Cli cli() {
		return Cli.of(this.server, this.home);
	}

}

package com.codegen.spring.cli.packaged;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import com.codegen.spring.cli.packaged.Command.Result;
import com.codegen.spring.cli.support.TerminalEscapes;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.simulation.RunScript;
import com.codegen.spring.test.simulation.SettableClock;
import com.codegen.spring.test.simulation.transcript.LogEntry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class TerminalPackagedTests {

	private static final String ESC = "\u001b";

	/** The time of the server, which passes only when a test says so. */
	private static final SettableClock CLOCK = SettableClock.at(Instant.parse("2026-11-21T22:31:02Z"));

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension(
			(builder) -> builder.clock(CLOCK).enforceRateLimits(false));

	private final CodegenServer server = extension.server();

	@TempDir
	Path home;

	private Command command;

	@BeforeEach
	void needsATerminal() throws Exception {
		assumeTrue(Files.isExecutable(Command.FILE), "There is no packaged command on this system");
		this.command = new Command(this.server, this.home);
		assumeTrue(this.command.shell("command -v script").code() == 0, "There is no 'script' of util-linux here");
	}

	@Test
	void showsASpinnerAndColoursAndGivesTheCursorBack() throws Exception {
		Result result = whileRunning("codegen run It --interval 100ms");
		assertThat(result.code()).isZero();
		assertThat(result.out()).contains(ESC + "[?25l", ESC + "[32mAnswer", ESC + "[?25h");
		assertThat(result.out().lastIndexOf(ESC + "[?25h")).isGreaterThan(result.out().lastIndexOf(ESC + "[?25l"));
	}

	@Test
	void keepsTheSpinnerWhenOnlyTheOutputIsPiped() throws Exception {
		Path piped = this.home.resolve("piped");
		assertThat(whileRunning("codegen run It --interval 100ms > " + piped).code()).isZero();
		assertThat(Files.readString(piped)).doesNotContain(ESC).contains("\tFINAL_ANSWER\t");
	}

	@Test
	void writesNoEscapeToADumbTerminalAndNoColourWhenToldSo() throws Exception {
		this.server.simulation().script(RunScript.completing("Done.").withDuration(Duration.ZERO));
		assertThat(this.command.shell("TERM=dumb " + Command.onTerminal("codegen run It")).out()).doesNotContain(ESC);
		assertThat(this.command.shell("NO_COLOR=1 " + Command.onTerminal("codegen list")).out())
			.doesNotContainPattern(ESC + "\\[[0-9;]*m")
			.contains("STATUS");
	}

	@Test
	void detachesOnCtrlCFromTheKeyboard() throws Exception {
		Path keys = this.home.resolve("keys");
		assertThat(this.command.shell("mkfifo " + keys).code()).isZero();
		Process process = this.command.start("exec 3<>" + keys + "; " + Command.onTerminal("codegen run It") + " <&3");
		Command.await(() -> !this.server.requests("GET", "/logs").isEmpty());
		Files.writeString(keys, "\u0003");
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).isEqualTo(130);
		assertThat(this.command.out()).contains("Stopped following. Run 4253 goes on")
			.endsWith("Stop it: codegen cancel 4253\r\n");
	}

	@Test
	void asksForATokenWithoutShowingIt() throws Exception {
		Path keys = this.home.resolve("keys");
		assertThat(this.command.shell("mkfifo " + keys).code()).isZero();
		Process process = this.command.start("exec 3<>" + keys + "; unset CODEGEN_API_TOKEN; umask 000; "
				+ Command.onTerminal("codegen login") + " <&3");
		Command.await(() -> this.command.out().contains("it is not shown"));
		Files.writeString(keys, this.server.token() + "\n");
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(this.command.out()).contains("Signed in as ada (Acme Robotics, 4711).")
			.doesNotContain(this.server.token());
		assertThat(this.command.shell("stat -c %a ~/.codegen ~/.codegen/config.json").out()).isEqualTo("700\n600\n");
	}

	@Test
	void letsNoEscapeReachTheTerminal() throws Exception {
		List<LogEntry> log = TerminalEscapes.all()
			.stream()
			.map((payload) -> LogEntry.action(payload, payload, Map.of("in", payload), Map.of()).observing(payload))
			.toList();
		this.server.simulation().script(RunScript.completing("x").withLog(log).withDuration(Duration.ZERO));
		this.server.simulation().startRun("Evil", "API");
		for (String line : List.of("codegen logs 4253 --full", "codegen logs 4253 --json", "codegen view 4253")) {
			String shown = this.command.shell("NO_COLOR=1 " + Command.onTerminal(line + " 2>/dev/null")).out();
			assertThat(shown.replace("\r\n", "\n")).isNotEmpty()
				.doesNotContainPattern("[\\p{Cc}\u202a-\u202e\u2066-\u2069&&[^\n\t]]");
		}
	}

	/**
	 * Run a line that follows a run, and let the run end when its spinner has been seen.
	 */
	private Result whileRunning(String line) throws Exception {
		this.server.simulation().script(RunScript.completing("Done.").withDuration(Duration.ofHours(1)));
		Process process = this.command.start(Command.onTerminal(line));
		Command.await(() -> this.server.simulation().runCount() == 1);
		CLOCK.advance(Duration.ofMinutes(10));
		Command.await(() -> this.command.out().contains("⠙") && this.command.out().contains(" Running"));
		CLOCK.advance(Duration.ofHours(1));
		return this.command.end(process);
	}

}

package com.codegen.spring.cli.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;

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
	void fitsTheTerminalWhenItsSizeChanges() throws Exception {
		this.server.simulation()
			.script(RunScript.completing("x")
				.withLog(Collections.nCopies(1000, LogEntry.plan("Word ".repeat(40))))
				.withDuration(Duration.ofMinutes(1000)));
		Process process = this.command
			.start(Command.onTerminal("tty >tty; stty cols 100; NO_COLOR=1 codegen run It --interval 50ms 2>notes"));
		Command.await(() -> this.server.simulation().runCount() == 1);
		Command.await(() -> widthAMinuteLater() > 90);
		String terminal = Files.readString(this.home.resolve("tty")).strip();
		assertThat(new ProcessBuilder("stty", "-F", terminal, "cols", "40").start().waitFor()).isZero();
		Command.await(() -> widthAMinuteLater() <= 40);
		CLOCK.advance(Duration.ofHours(20));
		assertThat(this.command.end(process).code()).isZero();
	}

	private int widthAMinuteLater() throws IOException {
		CLOCK.advance(Duration.ofMinutes(1));
		return this.command.out().lines().reduce("", (first, second) -> second).length();
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
		Process process = typing("", "codegen run It");
		Command.await(() -> !this.server.requests("GET", "/logs").isEmpty());
		type("\u0003");
		Result result = this.command.end(process);
		assertThat(result.code()).isEqualTo(130);
		assertThat(result.out()).contains("Stopped following. Run 4253 goes on")
			.endsWith("Stop it: codegen cancel 4253\r\n");
	}

	@Test
	void asksForATokenWithoutShowingIt() throws Exception {
		Process process = typing("unset CODEGEN_API_TOKEN; umask 000; ", "codegen login");
		Command.await(() -> this.command.out().contains("it is not shown"));
		type(this.server.token() + "\n");
		Result result = this.command.end(process);
		assertThat(result.code()).isZero();
		assertThat(result.out()).contains("Signed in as ada (Acme Robotics, 4711).")
			.doesNotContain(this.server.token());
		assertThat(this.command.shell("stat -c %a ~/.codegen ~/.codegen/config.json").out()).isEqualTo("700\n600\n");
	}

	@Test
	void asksForTheOrganizationUntilItIsOneOfThem() throws Exception {
		try (CodegenServer several = CodegenServer.builder()
			.organization(4711, "Acme Robotics")
			.organization(12, "Beta")
			.start()) {
			this.command = new Command(several, this.home);
			Process process = typing("unset CODEGEN_API_TOKEN CODEGEN_ORG_ID; ", "codegen login");
			Command.await(() -> this.command.out().contains("it is not shown"));
			type(several.token() + "\n");
			Command.await(() -> this.command.out().contains("Number of the one to use: "));
			assertThat(this.command.out()).contains("Organizations: 4711 Acme Robotics, 12 Beta\r\n");
			type("7\n");
			Command.await(() -> this.command.out().contains("It is none of these. Number: "));
			type("12\n");
			Result result = this.command.end(process);
			assertThat(result.code()).isZero();
			assertThat(result.out()).contains("Signed in as ada (Beta, 12).");
		}
	}

	@Test
	void showsWhatIsTypedAgainAfterCtrlCAtAPrompt() throws Exception {
		Process process = typing("unset CODEGEN_API_TOKEN; ", "codegen login; echo code=$?; stty -a");
		Command.await(() -> this.command.out().contains("it is not shown"));
		type("\u0003");
		assertThat(this.command.end(process).out()).contains("code=130").containsPattern("\\secho\\s");
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
	 * Run a line on a terminal that a test types into.
	 */
	private Process typing(String before, String line) throws Exception {
		assertThat(this.command.shell("mkfifo keys").code()).isZero();
		return this.command.start(before + "exec 3<>keys; " + Command.onTerminal(line) + " <&3");
	}

	private void type(String keys) throws IOException {
		Files.writeString(this.home.resolve("keys"), keys);
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

package com.codegen.spring.cli.packaged;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import com.codegen.spring.cli.packaged.Command.Result;
import com.codegen.spring.cli.support.TerminalEscapes;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.simulation.RunScript;
import com.codegen.spring.test.simulation.transcript.LogEntry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class TerminalPackagedTests {

	private static final String ESC = "\u001b";

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension(
			(builder) -> builder.speed(100).enforceRateLimits(false));

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
		this.server.simulation().script(RunScript.completing("Done.").withDuration(Duration.ofMinutes(2)));
		Result result = this.command.shell(Command.onTerminal("codegen run It"));
		assertThat(result.code()).isZero();
		assertThat(result.out()).contains(ESC + "[?25l", "⠙", "Running", ESC + "[32mAnswer", ESC + "[?25h");
		assertThat(result.out().lastIndexOf(ESC + "[?25h")).isGreaterThan(result.out().lastIndexOf(ESC + "[?25l"));
	}

	@Test
	void keepsTheSpinnerWhenOnlyTheOutputIsPiped() throws Exception {
		this.server.simulation().script(RunScript.completing("Done.").withDuration(Duration.ofMinutes(2)));
		Result result = this.command.shell(Command.onTerminal("codegen run It > " + this.home.resolve("piped")));
		assertThat(result.out()).contains("⠙");
		assertThat(Files.readString(this.home.resolve("piped"))).doesNotContain(ESC).contains("\tFINAL_ANSWER\t");
	}

	@Test
	void writesNoEscapeToADumbTerminalAndNoColourWhenToldSo() throws Exception {
		assertThat(this.command.shell("TERM=dumb " + Command.onTerminal("codegen run It")).out()).doesNotContain(ESC);
		assertThat(this.command.shell("NO_COLOR=1 " + Command.onTerminal("codegen list")).out())
			.doesNotContainPattern(ESC + "\\[[0-9;]*m")
			.contains("STATUS");
	}

	@Test
	void detachesOnCtrlCFromTheKeyboard() throws Exception {
		this.server.simulation().script(RunScript.completing("x").withDuration(Duration.ofHours(9)));
		Path keys = this.home.resolve("keys");
		assertThat(this.command.shell("mkfifo " + keys).code()).isZero();
		Process process = this.command.start("exec 3<>" + keys + "; " + Command.onTerminal("codegen run It") + " <&3");
		Awaitility.await().until(() -> !this.server.requests("GET", "/logs").isEmpty());
		Files.writeString(keys, "\u0003");
		assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).isEqualTo(130);
		assertThat(Files.readString(this.home.resolve("out"))).contains("Stopped following. Run 4253 goes on")
			.endsWith("Stop it: codegen cancel 4253\r\n");
	}

	@Test
	void asksForATokenWithoutShowingIt() throws Exception {
		Path keys = this.home.resolve("keys");
		assertThat(this.command.shell("mkfifo " + keys).code()).isZero();
		Process process = this.command.start("exec 3<>" + keys + "; unset CODEGEN_API_TOKEN; umask 000; "
				+ Command.onTerminal("codegen login") + " <&3");
		Awaitility.await().until(() -> Files.readString(this.home.resolve("out")).contains("it is not shown"));
		Files.writeString(keys, this.server.token() + "\n");
		assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
		assertThat(Files.readString(this.home.resolve("out"))).contains("Signed in as ada (Acme Robotics, 4711).")
			.doesNotContain(this.server.token());
		assertThat(this.command.shell("stat -c %a ~/.codegen ~/.codegen/config.json").out()).isEqualTo("700\n600\n");
	}

	@Test
	void letsNoEscapeReachTheTerminal() throws Exception {
		List<LogEntry> log = TerminalEscapes.all()
			.stream()
			.map((payload) -> LogEntry.action(payload, payload, Map.of("in", payload), Map.of()).observing(payload))
			.toList();
		this.server.simulation().script(RunScript.completing("x").withLog(log).withDuration(Duration.ofMillis(1)));
		this.server.simulation().startRun("Evil", "API");
		for (String line : List.of("codegen logs 4253 --full", "codegen logs 4253 --json", "codegen view 4253")) {
			String shown = this.command.shell("NO_COLOR=1 " + Command.onTerminal(line + " 2>/dev/null")).out();
			assertThat(shown.replace("\r\n", "\n")).isNotEmpty()
				.doesNotContainPattern("[\\p{Cc}\u202a-\u202e\u2066-\u2069&&[^\n\t]]");
		}
	}

}

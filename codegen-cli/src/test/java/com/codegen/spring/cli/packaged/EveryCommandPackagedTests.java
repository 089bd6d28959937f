package com.codegen.spring.cli.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import com.codegen.spring.cli.support.Golden;
import com.codegen.spring.cli.support.Line;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.simulation.RunScript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Every command in a process of its own, all in one shell.
 */
class EveryCommandPackagedTests {

	private static final Pattern HEADER = Pattern.compile("--- output\n([A-Z]+)(  +[A-Z]+)+\n");

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension(
			(builder) -> builder.enforceRateLimits(false));

	private final CodegenServer server = extension.server();

	@TempDir
	Path home;

	private Command command;

	@BeforeEach
	void startRuns() throws Exception {
		assumeTrue(Files.isExecutable(Command.FILE), "There is no packaged command on this system");
		this.command = new Command(this.server, this.home);
		this.server.simulation().defaultScript((prompt) -> RunScript.forPrompt(prompt).withDuration(Duration.ZERO));
		this.server.simulation().startRun("Find every caller of getUserData and add a null check", "API");
		this.server.simulation().script(RunScript.completing("x").withDuration(Duration.ofHours(9)));
		this.server.simulation().startRun("Upgrade Jackson across services", "GITHUB");
		assertThat(this.command.shell("codegen agents create reviewer").code()).isZero();
	}

	@Test
	void worksInAPipe() throws Exception {
		assertThat(this.command.shell("bash " + script(" 2>&1 | cat >out.$n; echo ${PIPESTATUS[0]} >code.$n")).err())
			.isEmpty();
		for (Line line : Line.ALL) {
			String out = ended(line);
			assertThat(out).as("%s", line).doesNotContain("\u001b");
			header(line).ifPresent((title) -> assertThat(out).as("%s", line).doesNotStartWith(title));
		}
	}

	@Test
	void worksOnATerminal() throws Exception {
		assumeTrue(this.command.shell("command -v script").code() == 0, "There is no 'script' of util-linux here");
		this.command.shell(Command.onTerminal("bash " + script("; echo $? >code.$n; echo =$n=")));
		int start = 0;
		for (int i = 0; i < Line.ALL.size(); i++) {
			int end = this.command.out().indexOf("=" + i + "=", start);
			String out = this.command.out().substring(start, end);
			Files.writeString(this.home.resolve("out." + i), out);
			start = end;
		}
		for (Line line : Line.ALL) {
			String out = ended(line);
			header(line).ifPresent((title) -> assertThat(out).as("%s", line).contains("\u001b[2m" + title));
		}
	}

	/**
	 * All lines one after the other, each with an end that keeps what came of it.
	 */
	private Path script(String end) throws IOException {
		StringBuilder script = new StringBuilder("cd ~\n");
		for (int i = 0; i < Line.ALL.size(); i++) {
			Line line = Line.ALL.get(i);
			Files.writeString(this.home.resolve("in." + i), line.input());
			String input = line.input().isEmpty() ? "" : " <in." + i;
			script.append("codegen " + line.right() + input + end.replace("$n", String.valueOf(i)) + "\n");
		}
		return Files.writeString(this.home.resolve("all.sh"), script);
	}

	/**
	 * What a line printed, when it has ended as its golden file says.
	 */
	private String ended(Line line) throws IOException {
		int number = Line.ALL.indexOf(line);
		String out = Files.readString(this.home.resolve("out." + number));
		String code = Files.readString(this.home.resolve("code." + number)).strip();
		assertThat("exit " + code).as("%s: %s", line, out)
			.isEqualTo(Golden.read(line.fileName("pipe")).lines().findFirst().orElseThrow());
		return out;
	}

	private static Optional<String> header(Line line) throws IOException {
		Matcher matcher = HEADER.matcher(Golden.read(line.fileName("terminal")));
		return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
	}

}

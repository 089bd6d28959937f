package com.codegen.spring.cli.packaged;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import com.codegen.spring.cli.packaged.Command.Result;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;
import com.codegen.spring.test.simulation.RunScript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class PipePackagedTests {

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension(
			(builder) -> builder.speed(100).enforceRateLimits(false));

	private final CodegenServer server = extension.server();

	@TempDir
	Path home;

	private Command command;

	@BeforeEach
	void needsTheCommand() {
		assumeTrue(Files.isExecutable(Command.FILE), "There is no packaged command on this system");
		this.command = new Command(this.server, this.home);
	}

	@Test
	void endsAsDocumented() throws Exception {
		assertThat(this.command.shell("codegen run 'Fix it' | cat; exit ${PIPESTATUS[0]}").code()).isZero();
		assertThat(this.command.shell("codegen run 'Fix it [fail]' | cat; exit ${PIPESTATUS[0]}").code()).isEqualTo(3);
		assertThat(this.command.shell("codegen run 'Fix it' | true; exit ${PIPESTATUS[0]}").code()).isEqualTo(141);
		this.server.enqueue(Fault.status(402));
		assertThat(this.command.shell("codegen run 'Fix it' | cat; exit ${PIPESTATUS[0]}").code()).isOne();
		assertThat(this.command.shell("CODEGEN_API_TOKEN=wrong codegen run 'Fix it'").code()).isEqualTo(4);
		assertThat(this.command.shell("CODEGEN_API_URL=http://127.0.0.1:1 codegen run 'Fix it'").code()).isOne();
		this.server.simulation().script(RunScript.completing("x").withDuration(Duration.ofHours(9)));
		assertThat(this.command.shell("codegen run 'Fix it' --timeout 500ms | cat; exit ${PIPESTATUS[0]}").code())
			.isEqualTo(124);
	}

	@Test
	void endsWithTheStatusOfItsSignal() throws Exception {
		assertThat(signalled("INT")).isEqualTo(130);
		assertThat(this.command.err()).contains("Stopped following. Run 42");
		assertThat(signalled("TERM")).isEqualTo(143);
	}

	@Test
	void servesOtherCommandsUntilCtrlC() throws Exception {
		Process process = this.command.start("exec codegen server --speed 100");
		Command.await(() -> this.command.out().contains("ORG_ID"));
		String variables = this.command.out().replace("\n", "; ");
		Command client = new Command(this.server, Files.createDirectory(this.home.resolve("client")));
		assertThat(client.shell(variables + "codegen run 'Fix it' --interval 100ms").code()).isZero();
		assertThat(this.server.requests()).isEmpty();
		new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
		assertThat(this.command.end(process).code()).isEqualTo(130);
	}

	@Test
	void saysNothingWhenTheReaderIsGone() throws Exception {
		this.server.simulation()
			.script(RunScript.completing("x").withLogEntries(3000).withDuration(Duration.ofMillis(1)));
		this.server.simulation().startRun("Long", "API");
		Result result = this.command.shell("codegen logs 4253 | head -1; exit ${PIPESTATUS[0]}");
		assertThat(result.code()).isEqualTo(141);
		assertThat(result.out().lines()).hasSize(1);
		assertThat(result.err()).isEmpty();
		assertThat(this.command.shell("codegen list | head -1").code()).isZero();
	}

	@Test
	void saysWhyItsOutputCannotBeWritten() throws Exception {
		assumeTrue(Files.exists(Path.of("/dev/full")), "There is no full device on this system");
		this.server.simulation().startRun("Long", "API");
		Result result = this.command.shell("codegen list > /dev/full");
		assertThat(result.code()).isOne();
		assertThat(result.err()).isEqualTo("codegen: standard output cannot be written (No space left on device).\n");
		assertThat(this.command.shell("codegen --help > /dev/full").code()).isOne();
	}

	@Test
	void printsALongLogInLittleMemory() throws Exception {
		int entries = 10_000;
		this.server.simulation()
			.script(RunScript.completing("x").withLogEntries(entries).withDuration(Duration.ofMillis(1)));
		this.server.simulation().startRun("Long", "API");
		Result result = this.command.shell("CODEGEN_RATELIMIT_ENABLED=false java -Xmx24m -XX:+UseSerialGC -cp "
				+ Command.FILE + " com.codegen.spring.cli.CodegenCli logs 4253 | wc -l; exit ${PIPESTATUS[0]}");
		assertThat(result.code()).isZero();
		assertThat(result.out().strip()).isEqualTo(String.valueOf(entries));
	}

	@Test
	void saysInALineThatPartsOfItAreMissing() throws Exception {
		Result result = this.command.shell("exec java -cp " + Path.of("target", "classes").toAbsolutePath()
				+ " com.codegen.spring.cli.CodegenCli list");
		assertThat(result.code()).isOne();
		assertThat(result.out()).isEmpty();
		assertThat(result.err()).isEqualTo("codegen: unexpected NoClassDefFoundError in main\n");
	}

	@Test
	void writesNoEscapesIntoPipes() throws Exception {
		Result result = this.command.shell("codegen run 'Fix it' | cat");
		assertThat(Command.escapes(result.out() + result.err())).isEmpty();
		assertThat(this.command.shell("codegen run 'Fix it' --json | tail -1").out()).startsWith("{\"id\":42");
	}

	@Test
	void keepsTheTokenOutOfTheProcessList() throws Exception {
		this.server.simulation().script(RunScript.completing("x").withDuration(Duration.ofHours(9)));
		Process process = this.command.start("exec codegen run 'Fix it'");
		Command.await(() -> !this.server.requests("GET", "/logs").isEmpty());
		assertThat(Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"))).contains("CodegenCli")
			.doesNotContain(this.server.token());
		process.destroy();
		assertThat(this.command.end(process).code()).isEqualTo(143);
	}

	@Test
	void findsAllItsClassesInTheArchive() throws Exception {
		Path archive = Command.FILE.resolveSibling("codegen-" + System.getProperty("java.version") + ".jsa");
		assumeTrue(Files.isReadable(archive), "There is no archive of this kind for this Java");
		Result result = this.command.shell("$JAVA_HOME/bin/java -XX:+UseSerialGC -XX:SharedArchiveFile=" + archive
				+ " -Xlog:class+load -cp " + Command.FILE + " com.codegen.spring.cli.CodegenCli --help");
		assertThat(result.out()).contains("picocli.CommandLine source: shared", "CodegenCli source: shared");
	}

	@Test
	void completesCommandLines() throws Exception {
		this.server.simulation().startRun("Long", "API");
		String setUp = "codegen list >/dev/null; source <(codegen completion bash); ";
		assertThat(
				this.command.shell(setUp + "COMP_WORDS=(codegen lo); COMP_CWORD=1; _codegen; echo \"${COMPREPLY[*]}\"")
					.out())
			.isEqualTo("logs login logout\n");
		assertThat(this.command
			.shell(setUp + "COMP_WORDS=(codegen logs 42); COMP_CWORD=2; _codegen; echo \"${COMPREPLY[*]}\"")
			.out()).isEqualTo("4253\n");
		assertThat(this.command
			.shell(setUp + "COMP_WORDS=(codegen run --color a); COMP_CWORD=3; _codegen; " + "echo \"${COMPREPLY[*]}\"")
			.out()).isEqualTo("auto always\n");
		assertThat(this.command.shell("if command -v zsh >/dev/null; then codegen completion zsh | zsh -n; fi").code())
			.isZero();
		assertThat(
				this.command.shell("if command -v fish >/dev/null; then codegen completion fish | fish -n; fi").code())
			.isZero();
	}

	private int signalled(String signal) throws Exception {
		this.server.simulation().script(RunScript.completing("x").withDuration(Duration.ofHours(9)));
		int before = this.server.requests("GET", "/logs").size();
		Process process = this.command.start("exec codegen run 'Fix it'");
		Command.await(() -> this.server.requests("GET", "/logs").size() > before);
		new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
		return this.command.end(process).code();
	}

}

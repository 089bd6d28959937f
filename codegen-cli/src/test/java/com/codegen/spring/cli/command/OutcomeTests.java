package com.codegen.spring.cli.command;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
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

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is said of a call that may have been applied.
 */
class OutcomeTests {

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension(
			(builder) -> builder.enforceRateLimits(false));

	private final CodegenServer server = extension.server();

	@TempDir
	Path home;

	@BeforeEach
	void startARun() {
		this.server.simulation().script(RunScript.completing("x").withDuration(Duration.ofHours(1)));
		this.server.simulation().startRun("Do it", "API");
	}

	@ParameterizedTest
	@CsvSource({ "run Fix, the run may have started, codegen list",
			"continue 4253 More, the message may have been sent, codegen logs RUN",
			"cancel 4253 --yes, the run may have been stopped, codegen view RUN",
			"cancel 4253 --undo, the checks may be allowed again, codegen view RUN",
			"pr edit 90318 --state closed, the pull request may have been changed, codegen prs RUN" })
	void saysWhatMayHaveHappened(String line, String what, String look) {
		this.server.always((request) -> !request.method().equals("GET"), Fault.reset());
		Result reset = cli().run(line.split(" "));
		assertThat(reset.code()).isOne();
		assertThat(reset.err()).endsWith("codegen: the connection broke before " + host() + " answered: " + what
				+ ".\nLook before trying again: " + look + "\n");
		this.server.reset();
		startARun();
		this.server.always((request) -> !request.method().equals("GET"), Fault.status(503));
		assertThat(cli().run(line.split(" ")).err()).containsPattern("codegen: HTTP 503.*: " + what + "\\.\n")
			.endsWith("Look before trying again: " + look + "\n");
	}

	@Test
	void saysThatNothingWasChangedWhenItOnlyRead() {
		this.server.always((request) -> true, Fault.reset());
		assertThat(cli().run("cancel", "4253", "--yes").err()).endsWith("codegen: the connection broke before " + host()
				+ " answered.\nCheck the network and the address, or let 'codegen doctor' look. "
				+ "Nothing was changed.\n");
	}

	@Test
	void saysThatNothingWasChangedWhenNothingWasSent() {
		Result result = cli().with("CODEGEN_API_URL", "http://127.0.0.1:1").run("run", "Fix it");
		assertThat(result.err()).endsWith("Nothing was changed.\n");
		assertThat(cli().with("CODEGEN_API_URL", "http://127.0.0.1:1").run("pr", "edit", "1", "--state", "open").err())
			.endsWith("Nothing was changed.\n");
	}

	private String host() {
		return this.server.url().replace("http://", "");
	}

	private Cli cli() {
		return Cli.of(this.server, this.home);
	}

}

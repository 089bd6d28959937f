package com.codegen.spring.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.scheduler.VirtualTimeScheduler;

import com.codegen.spring.cli.machine.Signals;
import com.codegen.spring.cli.support.Cli;
import com.codegen.spring.cli.support.Cli.Result;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;
import com.codegen.spring.test.simulation.RunScript;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class ManyRunsTests {

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension(
			(builder) -> builder.speed(100).enforceRateLimits(false));

	private final CodegenServer server = extension.server();

	@TempDir
	Path home;

	@Test
	void runsABatchInOrder() throws IOException {
		Path file = Files.writeString(this.home.resolve("prompts"), "First\n\n# no prompt\nSecond [fail]\nThird\n");
		Result result = cli().run("batch", file.toString(), "--interval", "50ms", "--json=index,prompt,state");
		assertThat(result.code()).isEqualTo(3);
		assertThat(result.out()).isEqualTo("[{\"index\":0,\"prompt\":\"First\",\"state\":\"succeeded\"},"
				+ "{\"index\":1,\"prompt\":\"Second [fail]\",\"state\":\"failed\"},"
				+ "{\"index\":2,\"prompt\":\"Third\",\"state\":\"succeeded\"}]\n");
		assertThat(this.server.simulation().runCount()).isEqualTo(3);
	}

	@ParameterizedTest
	@ValueSource(ints = { 401, 403 })
	void startsNoFurtherRunsOfABatchWhenTheTokenIsRefused(int status) {
		this.server.fault((request) -> request.method().equals("POST"), Fault.none(), Fault.status(status),
				Fault.status(status).after(Duration.ofSeconds(1)));
		Result result = cli().typing("One\nTwo\nThree\nFour\n")
			.run("batch", "-", "--concurrency", "1", "--interval", "50ms");
		assertThat(result.code()).isEqualTo(4);
		assertThat(result.lines()).hasSize(4);
		assertThat(result.lines().get(0)).startsWith("succeeded\t4253\tOne\t");
		assertThat(result.lines().get(1)).startsWith("failed\t\tTwo\tagent-run.create: HTTP " + status);
		assertThat(result.lines().get(3)).isEqualTo("waiting\t\tFour\t");
		assertThat(result.err()).containsPattern("\n(1 prompt was|2 prompts were) not sent\\.\ncodegen: ");
	}

	@Test
	void readsABatchFromStandardInput() {
		Result result = cli().typing("One\nTwo\n").run("batch", "-", "--interval", "50ms", "-q");
		assertThat(result.code()).isZero();
		assertThat(result.lines()).hasSize(2).allMatch((line) -> line.startsWith("succeeded\t42"));
		assertThat(result.err()).isEmpty();
		assertThat(cli().run("batch", "-").code()).isEqualTo(2);
	}

	@Test
	void watchesRunsUntilAllHaveEnded() {
		this.server.simulation().startRun("One", "API");
		this.server.simulation().startRun("Two [fail]", "API");
		Result result = cli().run("watch", "4253", "4254", "--interval", "50ms");
		assertThat(result.code()).isEqualTo(3);
		assertThat(result.lines()).contains("COMPLETE\t4253\tOne", "FAILED\t4254\tTwo");
	}

	@Test
	void waitsForARunOfABatchNoLongerThanAsked() {
		this.server.simulation().script(RunScript.completing("x").withDuration(Duration.ofHours(900)));
		Result result = cli().typing("One\nTwo\n")
			.run("batch", "-", "--concurrency", "1", "--interval", "50ms", "--timeout", "2s");
		assertThat(result.code()).isEqualTo(124);
		assertThat(result.lines()).hasSize(2);
		assertThat(result.lines().get(0)).startsWith("failed\t4253\tOne\t");
		assertThat(result.lines().get(1)).startsWith("succeeded\t4254\tTwo\t");
		assertThat(result.err()).endsWith("Runs that go on: codegen watch 4253\n");
	}

	@Test
	void waitsForTheRunsOfABatchAsLongAsTheyTake() {
		this.server.simulation().script(RunScript.completing("x").withDuration(Duration.ofDays(40_000)));
		VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
		try {
			Cli cli = cli().typing("One\n");
			CompletableFuture<Result> running = CompletableFuture.supplyAsync(() -> cli.run("batch", "-"));
			Awaitility.await().until(() -> {
				time.advanceTimeBy(Duration.ofMinutes(10));
				return !this.server.requests("GET", "/agent/run/4253").isEmpty();
			});
			time.advanceTimeBy(Duration.ofDays(30));
			cli.send(Signals.Kind.INT);
			assertThat(running.join().out()).startsWith("running\t4253\tOne");
			assertThat(running.join().code()).isEqualTo(130);
		}
		finally {
			VirtualTimeScheduler.reset();
		}
	}

	@Test
	void watchesNoLongerThanAsked() {
		this.server.simulation().script(RunScript.completing("x").withDuration(Duration.ofHours(9)));
		this.server.simulation().startRun("One", "API");
		Result result = cli().run("watch", "4253", "--interval", "50ms", "--timeout", "300ms");
		assertThat(result.code()).isEqualTo(124);
		assertThat(result.err()).endsWith("They go on: codegen watch 4253\n");
	}

	private Cli cli() {
		return Cli.of(this.server, this.home);
	}

}

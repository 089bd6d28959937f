package com.codegen.spring.cli.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import com.codegen.spring.cli.machine.Signals;
import com.codegen.spring.cli.support.Cli;
import com.codegen.spring.cli.support.Cli.Result;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;
import com.codegen.spring.test.simulation.RunScript;
import com.codegen.spring.test.simulation.transcript.LogEntry;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class InterruptTests {

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension(
			(builder) -> builder.enforceRateLimits(false));

	private final CodegenServer server = extension.server();

	@TempDir
	Path home;

	private Cli cli;

	@BeforeEach
	void startRuns() {
		this.cli = Cli.of(this.server, this.home);
		this.server.simulation().defaultScript((prompt) -> RunScript.completing("x").withDuration(Duration.ofHours(1)));
	}

	@Test
	void detachesOnCtrlC() {
		Result result = interrupted(Signals.Kind.INT, "run", "Fix it", "--interval", "20ms");
		assertThat(result.code()).isEqualTo(130);
		assertThat(result.err()).endsWith("Stopped following. Run 4253 goes on: codegen logs 4253 --follow      "
				+ "Stop it: codegen cancel 4253\n");
		assertThat(this.server.requests("POST", "/ban")).isEmpty();
	}

	@Test
	void detachesWhenTerminated() {
		assertThat(interrupted(Signals.Kind.TERM, "run", "Fix it", "--interval", "20ms").code()).isEqualTo(143);
	}

	@Test
	void stopsTheRunWhenToldTo() {
		Result result = interrupted(Signals.Kind.INT, "run", "Fix it", "--interval", "20ms", "--on-interrupt=cancel");
		assertThat(result.code()).isEqualTo(130);
		assertThat(result.err()).endsWith("Stopping run 4253… (Ctrl-C again to leave it running)\n");
		assertThat(this.server.simulation().runs().get(0).banned()).isTrue();
	}

	@Test
	void leavesAtOnceOnASecondCtrlC() {
		this.server.always((request) -> request.path().endsWith("/ban"), Fault.hang());
		CompletableFuture<Result> running = start("run", "Fix it", "--interval", "20ms", "--on-interrupt=cancel");
		Awaitility.await().until(() -> !this.server.requests("GET", "/logs").isEmpty());
		this.cli.send(Signals.Kind.INT);
		Awaitility.await().until(() -> this.cli.errSoFar().contains("Stopping run"));
		this.cli.send(Signals.Kind.INT);
		assertThat(this.cli.exits()).containsExactly(130);
		assertThat(running.join().err()).endsWith("It is not known whether run 4253 was stopped: codegen view 4253\n");
	}

	@Test
	void neverRepeatsACreationThatWasInterrupted() {
		this.server.always((request) -> request.path().endsWith("/agent/run"), Fault.hang());
		CompletableFuture<Result> running = start("run", "Fix it");
		Awaitility.await().until(() -> this.server.simulation().runCount() == 1);
		this.cli.send(Signals.Kind.INT);
		Result result = running.join();
		assertThat(result.code()).isEqualTo(130);
		assertThat(result.err()).endsWith("codegen: interrupted. The run may have started: codegen list\n");
		assertThat(this.server.simulation().runCount()).isOne();
	}

	@Test
	void saysWhichRunsGoOnWhenWatchingIsInterrupted() {
		this.server.simulation().startRun("One", "API");
		this.server.simulation().startRun("Two", "API");
		CompletableFuture<Result> running = start("watch", "4253", "4254", "--interval", "20ms");
		Awaitility.await().until(() -> this.cli.outSoFar().lines().count() == 2);
		this.cli.send(Signals.Kind.INT);
		assertThat(running.join().code()).isEqualTo(130);
		assertThat(running.join().err()).isEqualTo("Stopped watching. The runs go on: codegen watch 4253 4254\n");
		assertThat(this.server.requests("POST", "/ban")).isEmpty();
	}

	@Test
	void saysWhyItWaitsWhenRunsCannotBeRead() {
		this.server.always((request) -> request.method().equals("GET"), Fault.status(401));
		this.cli.typing("One\n");
		CompletableFuture<Result> running = start("batch", "-", "--interval", "20ms");
		Awaitility.await().until(() -> this.cli.errSoFar().contains("Runs cannot be read for now: "));
		this.cli.send(Signals.Kind.INT);
		assertThat(running.join().code()).isEqualTo(130);
		assertThat(running.join().err()).containsOnlyOnce("Runs cannot be read for now: agent-run.get: HTTP 401");
	}

	@Test
	void losesNoRunWhenABatchIsInterrupted() {
		this.cli.typing("One\nTwo\n");
		CompletableFuture<Result> running = start("batch", "-", "--concurrency", "1", "--interval", "20ms");
		Awaitility.await().until(() -> !this.server.requests("GET", "/agent/run/4253").isEmpty());
		this.cli.send(Signals.Kind.INT);
		assertThat(running.join().code()).isEqualTo(130);
		assertThat(running.join().out()).isEqualTo("running\t4253\tOne\t\nwaiting\t\tTwo\t\n");
		assertThat(running.join().err()).isEqualTo("Runs that go on: codegen watch 4253\n");
		assertThat(this.server.simulation().runCount()).isOne();
	}

	@Test
	void leavesAtOnceWhereThereIsNothingToDetachFrom() {
		this.cli.run("config", "path");
		this.cli.send(Signals.Kind.TERM);
		assertThat(this.cli.exits()).containsExactly(143);
	}

	@Test
	void leavesWhileTheReaderOfItsOutputReadsNothing() {
		CompletableFuture<@Nullable Void> reading = new CompletableFuture<>();
		CountDownLatch blocked = new CountDownLatch(1);
		this.cli.writingTo(new OutputStream() {

			@Override
			public void write(int value) {
				blocked.countDown();
				reading.join();
			}

		});
		this.server.simulation()
			.script(RunScript.completing("x")
				.withLog(List.of(LogEntry.plan("word ".repeat(5000))))
				.withDuration(Duration.ZERO));
		this.server.simulation().startRun("Do it", "API");
		CompletableFuture<Result> running = start("logs", "4253");
		try {
			Awaitility.await().until(() -> blocked.getCount() == 0);
			assertThat(CompletableFuture.runAsync(() -> this.cli.send(Signals.Kind.TERM)))
				.succeedsWithin(Duration.ofSeconds(20));
			assertThat(this.cli.exits()).containsExactly(143);
		}
		finally {
			reading.complete(null);
			running.join();
		}
	}

	@Test
	void leavesCtrlCToTheEditor() throws IOException {
		Path editor = Files.writeString(this.home.resolve("editor.sh"), """
				touch "$HOME/opened"
				until [ -e "$HOME/close" ] || [ ! -e "$0" ]; do sleep 0.05; done
				printf 'From the editor' > "$1"
				""".replace("$HOME", this.home.toString()));
		this.cli.onTerminal().with("EDITOR", "sh " + editor);
		CompletableFuture<Result> running = start("run", "--no-follow");
		Awaitility.await().until(() -> Files.exists(this.home.resolve("opened")));
		this.cli.send(Signals.Kind.INT);
		this.cli.send(Signals.Kind.INT);
		assertThat(this.cli.exits()).isEmpty();
		Files.createFile(this.home.resolve("close"));
		assertThat(running.join().code()).isZero();
		this.cli.send(Signals.Kind.INT);
		assertThat(this.cli.exits()).containsExactly(130);
	}

	private Result interrupted(Signals.Kind signal, String... args) {
		CompletableFuture<Result> running = start(args);
		Awaitility.await().until(() -> !this.server.requests("GET", "/logs").isEmpty());
		this.cli.send(signal);
		return running.join();
	}

	private CompletableFuture<Result> start(String... args) {
		return CompletableFuture.supplyAsync(() -> this.cli.run(args));
	}

}

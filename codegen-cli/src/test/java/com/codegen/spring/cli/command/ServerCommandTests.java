package com.codegen.spring.cli.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import com.codegen.spring.cli.machine.Signals;
import com.codegen.spring.cli.support.Cli;
import com.codegen.spring.cli.support.Cli.Result;
import com.codegen.spring.test.server.CodegenServer;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class ServerCommandTests {

	@TempDir
	Path home;

	@Test
	void printsVariablesThatLetOtherCommandsWork() {
		Cli server = Cli.without(this.home);
		CompletableFuture<Result> running = CompletableFuture.supplyAsync(() -> server.run("server", "--speed", "100"));
		Awaitility.await().until(() -> server.outSoFar().contains("ORG_ID"));
		Cli client = Cli.without(this.home);
		server.outSoFar().lines().forEach((line) -> {
			String[] variable = line.replaceFirst("^export ", "").split("=", 2);
			client.with(variable[0], variable[1]);
		});
		assertThat(client.run("run", "Fix it", "--interval", "50ms").code()).isZero();
		assertThat(running).isNotDone();
		server.send(Signals.Kind.INT);
		assertThat(running.join().code()).isEqualTo(130);
		assertThat(running.join().err()).startsWith("A simulated Codegen API listens on http://127.0.0.1:")
			.endsWith(" No agent is working. Ctrl-C ends it.\n");
		assertThat(client.run("list").code()).isOne();
	}

	@Test
	void offersWhatTheFirstClientsWaitFor() throws IOException, InterruptedException {
		Cli server = Cli.without(this.home);
		CompletableFuture<Result> running = CompletableFuture.supplyAsync(() -> server.run("server", "--speed", "100",
				"--no-rate-limits", "--status-case", "completed", "--legacy-paths"));
		Awaitility.await().until(() -> server.outSoFar().contains("ORG_ID"));
		String url = server.outSoFar().lines().findFirst().orElseThrow().split("=", 2)[1];
		for (int i = 0; i < 70; i++) {
			assertThat(get(url + "/tasks")).contains("\"tasks\":[]");
		}
		server.send(Signals.Kind.INT);
		assertThat(running.join().code()).isEqualTo(130);
		assertThat(Cli.without(this.home).run("server", "--status-case", "mixed").code()).isEqualTo(2);
	}

	@Test
	void saysWhenAPortIsTaken() {
		try (CodegenServer other = CodegenServer.start()) {
			Result result = Cli.without(this.home).run("server", "--port", String.valueOf(other.port()));
			assertThat(result.code()).isOne();
			assertThat(result.err()).isEqualTo("codegen: port " + other.port()
					+ " cannot be used.\nChoose another one with --port, or 0 for a free one.\n");
		}
	}

	@Test
	void needsAPortAndASpeedThatExist() {
		assertThat(Cli.without(this.home).run("server", "--port", "65536").code()).isEqualTo(2);
		assertThat(Cli.without(this.home).run("server", "--port", "-1").code()).isEqualTo(2);
		assertThat(Cli.without(this.home).run("server", "--speed", "0").code()).isEqualTo(2);
		assertThat(Cli.without(this.home).run("server", "--speed", "Infinity").code()).isEqualTo(2);
	}

	private static String get(String url) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(url))
			.header("Authorization", "Bearer " + CodegenServer.DEFAULT_TOKEN)
			.build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
	}

}

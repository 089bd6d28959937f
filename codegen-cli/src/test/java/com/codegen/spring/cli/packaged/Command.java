package com.codegen.spring.cli.packaged;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

import com.codegen.spring.test.server.CodegenServer;

/**
 * The packaged command in a process of its own.
 *
 * @param server what it talks to
 * @param home its home directory
 */
record Command(CodegenServer server, Path home) {

	private static final Set<String> FOREIGN = Set.of("NO_COLOR", "COLUMNS", "BROWSER", "DISPLAY", "WAYLAND_DISPLAY");

	/**
	 * Runs a line so that Ctrl-C can end it, also where the tests run in the background
	 * of a shell, which lets them and all they start ignore that. A terminal gets the
	 * same shell: another one may end with the command that Ctrl-C ends.
	 */
	private static final String WITH_SIGNALS = """
			export SHELL="$BASH"
			env --default-signal=INT true 2>/dev/null && exec env --default-signal=INT bash -c "$0"
			exec bash -c "$0"
			""";

	static final Path FILE = Path.of("target", "codegen").toAbsolutePath();

	/**
	 * Run a line of shell in which {@code codegen} is the command.
	 */
	Result shell(String line) throws IOException, InterruptedException {
		return end(start(line));
	}

	/**
	 * Wait until a process has ended.
	 */
	Result end(Process process) throws IOException, InterruptedException {
		return end(process, Duration.ofSeconds(150));
	}

	/**
	 * Wait until a process has ended, at most this long.
	 */
	Result end(Process process, Duration limit) throws IOException, InterruptedException {
		if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
			process.destroyForcibly();
			throw new AssertionError("Has not ended. " + out() + err());
		}
		return new Result(process.exitValue(), out(), err());
	}

	String out() throws IOException {
		return Files.readString(this.home.resolve("out"));
	}

	String err() throws IOException {
		return Files.readString(this.home.resolve("err"));
	}

	/**
	 * Wait until something is so, longer than a busy machine needs.
	 */
	static void await(Callable<Boolean> condition) {
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(condition);
	}

	Process start(String line) throws IOException {
		ProcessBuilder builder = new ProcessBuilder("bash", "-c", WITH_SIGNALS, line);
		Map<String, String> environment = builder.environment();
		environment.keySet().removeIf((name) -> name.startsWith("CODEGEN") || FOREIGN.contains(name));
		environment.put("HOME", this.home.toString());
		environment.put("JAVA_HOME", System.getProperty("java.home"));
		environment.put("PATH", FILE.getParent() + File.pathSeparator + System.getenv("PATH"));
		environment.put("LANG", "C.UTF-8");
		environment.put("TERM", "xterm");
		environment.put("CODEGEN_API_URL", this.server.baseUrl());
		environment.put("CODEGEN_API_TOKEN", this.server.token());
		environment.put("CODEGEN_ORG_ID", String.valueOf(this.server.organizationId()));
		return builder.directory(this.home.toFile())
			.redirectInput(new File("/dev/null"))
			.redirectOutput(this.home.resolve("out").toFile())
			.redirectError(this.home.resolve("err").toFile())
			.start();
	}

	/**
	 * A line of shell that runs another one on a terminal and copies what it shows.
	 */
	static String onTerminal(String line) {
		return "script -qefc '" + line + "' /dev/null";
	}

	static List<String> escapes(String text) {
		return text.lines().filter((line) -> line.contains("\u001b")).toList();
	}

	/**
	 * How a line ended.
	 *
	 * @param code the exit code
	 * @param out what it wrote to standard output
	 * @param err what it wrote to standard error
	 */
	record Result(int code, String out, String err) {
	}

}

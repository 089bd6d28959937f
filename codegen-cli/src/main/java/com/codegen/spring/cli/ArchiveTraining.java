package com.codegen.spring.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import com.codegen.spring.cli.machine.Machine;
import com.codegen.spring.cli.machine.OutputWriter;
import com.codegen.spring.cli.machine.Signals;
import com.codegen.spring.cli.machine.Streams;
import com.codegen.spring.cli.machine.Tty;
import com.codegen.spring.test.server.CodegenServer;

/**
 * Uses the command as people do, against a server of its own, so that the JVM can write
 * an archive of what it had to load.
 */
public final class ArchiveTraining {

	private static final List<List<String>> LINES = List.of(List.of("--help"), List.of("run", "--help"),
			List.of("run", "--interval", "50ms", "Fix the flaky test"), List.of("list"), List.of("list", "--json"),
			List.of("view", "4253"), List.of("logs", "4253"), List.of("logs", "4253", "--json"), List.of("status"),
			List.of("orgs"), List.of("repos"), List.of("config", "list"), List.of("view", "1"), List.of("lst"));

	private ArchiveTraining() {
	}

	/**
	 * Train and end.
	 * @param args none
	 * @throws IOException if there is no room for temporary files
	 */
	public static void main(String[] args) throws IOException {
		Path home = Files.createTempDirectory("codegen-training");
		try (CodegenServer server = CodegenServer.builder().speed(100).start()) {
			Map<String, String> variables = Map.of("CODEGEN_TOKEN", server.token(), "CODEGEN_BASE_URL",
					server.baseUrl(), "TERM", "xterm", "LANG", "C.UTF-8");
			for (Tty tty : List.of(Tty.NONE, new Tty(false, true, false))) {
				Streams streams = new Streams(new ByteArrayInputStream(new byte[0]),
						new OutputWriter(OutputStream.nullOutputStream(), () -> false),
						new PrintWriter(Writer.nullWriter()));
				Machine machine = new Machine(variables::get, home, streams, tty, Signals.NONE, Clock.systemUTC(),
						(status) -> {
						});
				LINES.forEach((line) -> CodegenCli.run(machine, line.toArray(String[]::new)));
			}
		}
		System.exit(0);
	}

}

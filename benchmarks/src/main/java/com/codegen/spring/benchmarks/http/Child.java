package com.codegen.spring.benchmarks.http;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A JVM that this one has started and talks to in lines.
 *
 * @param process the process
 * @param input lines to it
 * @param output lines from it
 */
record Child(Process process, BufferedWriter input, BufferedReader output) implements AutoCloseable {

	/** The same heap and collector for all, so that garbage costs all the same. */
	private static final List<String> OPTIONS = List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC",
			"-XX:+IgnoreUnrecognizedVMOptions", "--enable-native-access=ALL-UNNAMED",
			"--sun-misc-unsafe-memory-access=allow");

	static Child start(Class<?> main, List<String> args) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(OPTIONS);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
		command.addAll(args);
		Process process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
		return new Child(process, process.outputWriter(StandardCharsets.US_ASCII),
				process.inputReader(StandardCharsets.US_ASCII));
	}

	String ask(String line) throws IOException {
		this.input.write(line + "\n");
		this.input.flush();
		return read();
	}

	String read() throws IOException {
		String line = this.output.readLine();
		if (line == null) {
			throw new IOException("The other JVM has ended");
		}
		return line;
	}

	@Override
	public void close() {
		this.process.destroy();
	}

}

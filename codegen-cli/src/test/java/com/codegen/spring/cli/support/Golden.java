package com.codegen.spring.cli.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.codegen.spring.cli.support.Cli.Result;
import com.codegen.spring.test.server.CodegenServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares what a command prints with a file of the tests, without what is another on
 * each machine.
 *
 * @param server what the command talks to
 * @param home its home directory
 */
public record Golden(CodegenServer server, Path home) {

	private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

	/**
	 * Compare, or write the file anew when a system property asks for it.
	 * @param name the file's name
	 * @param result what the command printed
	 */
	public void check(String name, Result result) throws IOException {
		Path file = FOLDER.resolve(name + ".txt");
		String text = "exit " + result.code() + "\n--- output\n" + stable(result.out()) + "--- error\n"
				+ stable(result.err());
		if (Boolean.getBoolean("codegen.golden.update")) {
			Files.createDirectories(FOLDER);
			Files.writeString(file, text);
		}
		assertThat(file).as("To accept what is printed now: -Dcodegen.golden.update=true").exists();
		assertThat(text).isEqualTo(read(name));
	}

	/**
	 * Read a file.
	 * @param name the file's name
	 */
	public static String read(String name) throws IOException {
		return Files.readString(FOLDER.resolve(name + ".txt"));
	}

	private String stable(String text) {
		return text.replaceAll("\u001b\\[\\?25l[^\n]*?\r\u001b\\[2K\u001b\\[\\?25h", "")
			.replace(this.server.url(), "http://SERVER")
			.replace(this.home.toString(), "~")
			.replaceAll("\\bport " + this.server.port(), "port N")
			.replaceAll("[0-9]+ ms", "N ms")
			.replaceAll("\"latency_ms\":[0-9]+", "\"latency_ms\":0")
			.replaceAll("[0-9]+ s (behind|ahead)", "N s away")
			.replace(System.getProperty("java.version"), "JAVA");
	}

}

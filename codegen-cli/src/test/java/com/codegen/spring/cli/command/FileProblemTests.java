package com.codegen.spring.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import com.codegen.spring.cli.support.Cli;
import com.codegen.spring.cli.support.Cli.Result;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files that cannot be read or written.
 */
class FileProblemTests {

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension(
			(builder) -> builder.speed(100).enforceRateLimits(false));

	private final CodegenServer server = extension.server();

	@TempDir
	Path home;

	@Test
	void saysThatNothingCanBeKept() throws IOException {
		Files.writeString(this.home.resolve(".codegen"), "a file where the folder should be");
		Result result = cli().typing(this.server.token() + "\n").run("login", "--with-token");
		assertThat(result.code()).isOne();
		assertThat(result.err()).startsWith("codegen: cannot write '" + this.home + "/.codegen/config.json' (")
			.endsWith("Check that the folder is yours and that there is room.\n");
		assertThat(cli().run("list").code()).as("the cache of runs is not needed").isZero();
	}

	@Test
	void saysThatAFileCannotBeRemoved() throws IOException {
		Files.createDirectories(this.home.resolve(".codegen").resolve("config.json").resolve("full"));
		Result result = cli().run("logout");
		assertThat(result.code()).isOne();
		assertThat(result.err()).endsWith("Run: rm '" + this.home + "/.codegen/config.json'\n");
	}

	@Test
	void remembersNothingThroughASymbolicLink() throws IOException {
		Path elsewhere = Files.writeString(this.home.resolve("elsewhere"), "mine");
		Files.createSymbolicLink(Files.createDirectory(this.home.resolve(".codegen")).resolve("runs"), elsewhere);
		assertThat(cli().run("list").code()).isZero();
		assertThat(elsewhere).hasContent("mine");
	}

	@Test
	void saysThatAgentsCannotBeRead() throws IOException {
		Path file = Files.createDirectory(this.home.resolve(".codegen")).resolve("agents.json");
		Files.writeString(file, "[{\"name\":");
		Result result = cli().run("agents", "list");
		assertThat(result.code()).isOne();
		assertThat(result.err()).startsWith("codegen: the file of the agents '" + file + "' cannot be read (")
			.endsWith("Mend it or move it away.\n");
	}

	@Test
	void saysThatAPromptCannotBeRead() throws IOException {
		Result missing = cli().run("run", "--file", "no-such-file");
		assertThat(missing.code()).isOne();
		assertThat(missing.err())
			.startsWith("codegen: the file 'no-such-file' cannot be read (NoSuchFileException).\n");
		assertThat(cli().run("run", "--file", "no-such-file", "Fix it").code()).isEqualTo(2);
		Path binary = Files.write(this.home.resolve("binary"), new byte[] { (byte) 0xff, (byte) 0xfe });
		assertThat(cli().run("batch", binary.toString()).code()).isOne();
		assertThat(cli().onTerminal().with("VISUAL", "false").run("run").err())
			.startsWith("codegen: The prompt is empty.");
		assertThat(this.server.simulation().runCount()).isZero();
	}

	private Cli cli() {
		return Cli.of(this.server, this.home);
	}

}

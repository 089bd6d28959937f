package com.codegen.spring.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
	void readsItsFilesWithAByteOrderMark() throws IOException {
		cli().run("agents", "create", "reviewer", "--model", "größe");
		Path agents = this.home.resolve(".codegen").resolve("agents.json");
		Files.writeString(agents, "\ufeff" + Files.readString(agents));
		assertThat(cli().run("agents", "list").out()).contains("größe");
		Files.write(agents, new byte[] { '[', '\n', (byte) 0xfc });
		assertThat(cli().run("agents", "list").err()).contains("agents.json' is not valid UTF-8 (line 2, byte 3).");
		Path settings = Files.writeString(agents.resolveSibling("config.json"), "\ufeff{\"org_id\":12}");
		Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString("rw-------"));
		assertThat(Cli.without(this.home).run("config", "get", "org_id").out()).isEqualTo("12\n");
		Files.write(settings, new byte[] { '{', '\n', '"', (byte) 0xfc, '"' });
		assertThat(Cli.without(this.home).run("config", "get", "org_id").err()).contains("is not JSON (line 2, ");
	}

	@Test
	void keepsADraftThatHasOnlyComments() throws IOException {
		Path editor = Files.writeString(this.home.resolve("editor"), "echo \"# $LC_ALL\" >$1\n");
		Result result = cli().onTerminal().with("LC_ALL", "POSIX").with("EDITOR", "sh " + editor).run("run");
		assertThat(result.code()).isEqualTo(2);
		assertThat(result.err()).contains("codegen: The prompt has only comments: lines that begin with #.\n");
		Matcher draft = Pattern.compile("What you wrote is kept: --file (\\S+)").matcher(result.err());
		assertThat(draft.find()).isTrue();
		assertThat(Path.of(draft.group(1))).hasContent("# POSIX\n");
		Files.delete(Path.of(draft.group(1)));
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void saysThatAPromptCannotBeRead() throws IOException {
		Result missing = cli().run("run", "--file", "no-such-file");
		assertThat(missing.code()).isOne();
		assertThat(missing.err())
			.startsWith("codegen: the file 'no-such-file' cannot be read (NoSuchFileException).\n");
		assertThat(cli().run("run", "--file", "no-such-file", "Fix it").code()).isEqualTo(2);
		Path binary = Files.write(this.home.resolve("binary"), new byte[] { (byte) 0xff });
		assertThat(cli().run("batch", binary.toString()).code()).isEqualTo(2);
		assertThat(cli().onTerminal().with("VISUAL", "false").run("run").err())
			.startsWith("codegen: The prompt is empty.");
		assertThat(this.server.simulation().runCount()).isZero();
	}

	private Cli cli() {
		return Cli.of(this.server, this.home);
	}

}

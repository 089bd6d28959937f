package com.codegen.spring.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The script that stands before the jar, with a Java that only says how it was called.
 */
class LauncherTests {

	private static final Path SCRIPT = Path.of("src", "main", "packaging", "launcher.sh");

	private static final Path SHELL = Path.of("/bin/sh");

	@TempDir
	Path folder;

	@BeforeEach
	void needsAShell() {
		assumeTrue(Files.isExecutable(SHELL), "There is no shell on this system");
	}

	@ParameterizedTest
	@ValueSource(strings = { "17", "21.0.4", "25.0.1", "26-ea" })
	void startsWithAJavaThatIsNewEnough(String version) throws Exception {
		assertThat(launch(Map.of("JAVA_HOME", java(version).toString()))).startsWith("exit 0\njava -")
			.endsWith(" com.codegen.spring.cli.CodegenCli list\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.8.0_292", "9.0.4", "11.0.2", "16.0.1" })
	void asksForANewerJava(String version) throws Exception {
		assertThat(launch(Map.of("JAVA_HOME", java(version).toString())))
			.isEqualTo("exit 1\ncodegen: Java 17 or newer was not found.\nInstall it, or set JAVA_HOME.\n");
	}

	@Test
	void asksForAJavaWhereThereIsNone() throws Exception {
		Path empty = Files.createDirectory(this.folder.resolve("empty"));
		assertThat(launch(Map.of("PATH", empty.toString())))
			.isEqualTo("exit 1\ncodegen: Java 17 or newer was not found.\nInstall it, or set JAVA_HOME.\n");
	}

	@Test
	void callsAJavaByTheNameItHas() throws Exception {
		Path shims = Files.createDirectory(this.folder.resolve("shims"));
		Files.createSymbolicLink(shims.resolve("java"), program(this.folder.resolve("manager")));
		assertThat(launch(Map.of("PATH", shims + ":" + System.getenv("PATH")))).startsWith("exit 0\njava ");
	}

	@Test
	void findsTheArchiveForAJavaBehindALink() throws Exception {
		Path links = Files.createDirectory(this.folder.resolve("links"));
		Files.createSymbolicLink(links.resolve("java"), java("21.0.4").resolve("bin").resolve("java"));
		Path command = Files.copy(SCRIPT, this.folder.resolve("codegen"));
		Path archive = Files.createFile(this.folder.resolve("codegen-21.0.4.jsa"));
		assertThat(launch(command, Map.of("PATH", links + ":" + System.getenv("PATH"))))
			.startsWith("exit 0\njava -XX:SharedArchiveFile=" + archive + " ");
	}

	@Test
	void givesJavaAUtf8LocaleAndTellsItTheOneOfTheUser() throws Exception {
		String java = java("21.0.4").toString();
		assertThat(launch(Map.of("JAVA_HOME", java, "LC_ALL", "C"))).contains(" -Dcodegen.locale=C ");
		assertThat(launch(Map.of("JAVA_HOME", java, "LC_ALL", "xx_XX.UTF-8")))
			.contains(" -Dcodegen.locale=xx_XX.UTF-8 ");
		assertThat(launch(Map.of("JAVA_HOME", java, "LC_ALL", "", "LC_CTYPE", "C"))).contains(" -Dcodegen.locale= ");
		assertThat(launch(Map.of("JAVA_HOME", java, "LC_ALL", "C.UTF-8"))).doesNotContain("codegen.locale");
	}

	private Path java(String version) throws IOException {
		Path home = this.folder.resolve("jdk");
		program(Files.createDirectories(home.resolve("bin")).resolve("java"));
		Files.writeString(home.resolve("release"),
				"IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\nOS_ARCH=\"x86_64\"\n");
		return home;
	}

	private static Path program(Path file) throws IOException {
		Files.writeString(file, "#!/bin/sh\necho \"${0##*/} $*\"\n");
		return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	private static String launch(Map<String, String> variables) throws Exception {
		return launch(SCRIPT.toAbsolutePath(), variables);
	}

	private static String launch(Path script, Map<String, String> variables) throws Exception {
		ProcessBuilder builder = new ProcessBuilder(SHELL.toString(), script.toString(), "list")
			.redirectErrorStream(true);
		builder.environment().remove("JAVA_HOME");
		builder.environment().putAll(variables);
		Process process = builder.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return "exit " + process.waitFor() + "\n" + output;
	}

}

package com.codegen.spring.cli.packaged;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A Java of this machine: the one that runs the tests, the one a variable such as
 * {@code JAVA25_HOME} names, or one that is installed beside it.
 *
 * @param version its feature version
 * @param home its home directory
 */
record Jdk(int version, Path home) {

	private static final Path RUNNING = Path.of(System.getProperty("java.home"));

	/**
	 * The oldest Java that is supported, the newest, and the one that runs the tests.
	 */
	static Stream<Integer> versions() {
		return Stream.of(17, 25, Runtime.version().feature()).distinct();
	}

	static Optional<Jdk> find(int version) {
		String named = System.getenv("JAVA" + version + "_HOME");
		Stream<Path> first = Stream.concat(Stream.of(RUNNING), Stream.ofNullable(named).map(Path::of));
		return Stream.concat(first, installed())
			.filter((home) -> Files.isExecutable(home.resolve("bin").resolve("java")))
			.filter((home) -> version == version(home))
			.map((home) -> new Jdk(version, home))
			.findFirst();
	}

	private static Stream<Path> installed() {
		try (Stream<Path> homes = Files.list(RUNNING.toAbsolutePath().getParent())) {
			return homes.toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int version(Path home) {
		Properties release = new Properties();
		try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
			release.load(reader);
		}
		catch (IOException ex) {
			return 0;
		}
		return Runtime.Version.parse(release.getProperty("JAVA_VERSION", "1").replace("\"", "")).feature();
	}

}

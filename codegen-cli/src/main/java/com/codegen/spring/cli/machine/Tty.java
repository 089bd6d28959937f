package com.codegen.spring.cli.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * Which of the three streams are a terminal.
 *
 * @param in whether standard input is
 * @param out whether standard output is
 * @param err whether standard error is
 */
public record Tty(boolean in, boolean out, boolean err) {

	/**
	 * No terminal at all.
	 */
	public static final Tty NONE = new Tty(false, false, false);

	/**
	 * What the launcher found out, or else what the kernel says: before Java 22 the
	 * console cannot tell the streams apart.
	 * @param found three digits for input, output and error, or {@code null}
	 * @return which streams are a terminal
	 */
	public static Tty of(@Nullable String found) {
		if (found != null && found.matches("[01]{3}")) {
			return new Tty(found.charAt(0) == '1', found.charAt(1) == '1', found.charAt(2) == '1');
		}
		return new Tty(isTerminal(0), isTerminal(1), isTerminal(2));
	}

	private static boolean isTerminal(int descriptor) {
		String target = target(descriptor);
		return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
	}

	/**
	 * What the kernel says a stream leads to, empty where it does not tell.
	 */
	static String target(int descriptor) {
		try {
			return Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
		}
		catch (IOException | UnsupportedOperationException ex) {
			return "";
		}
	}

}

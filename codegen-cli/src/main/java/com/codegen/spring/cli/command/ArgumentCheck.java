package com.codegen.spring.cli.command;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import com.codegen.spring.cli.error.CliException;

/**
 * Refuses arguments that were damaged before they arrived. Java replaces bytes that are
 * no characters in the encoding of the locale by U+FFFD.
 */
final class ArgumentCheck {

	private static final char REPLACEMENT = '\ufffd';

	private ArgumentCheck() {
	}

	/**
	 * Check a command line.
	 * @param args its arguments
	 * @throws CliException if one of them is not text
	 */
	static void check(String... args) {
		for (int i = 0; i < args.length; i++) {
			String arg = args[i];
			if (arg.indexOf(REPLACEMENT) >= 0) {
				throw refused("argument " + (i + 1) + " is not valid " + encoding() + ", the encoding of this locale.");
			}
			if (arg.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(arg)) {
				throw refused("argument " + (i + 1) + " has a character that is not text (NUL or half a surrogate).");
			}
		}
	}

	private static CliException refused(String what) {
		return CliException.usage(what + " Nothing was sent.",
				"Set a UTF-8 locale, for example LC_ALL=C.UTF-8, or give the text with --file or on standard input.");
	}

	private static String encoding() {
		String name = System.getProperty("sun.jnu.encoding", "UTF-8");
		return name.toUpperCase(Locale.ROOT).startsWith("ANSI_X3") ? "ASCII" : name;
	}

}

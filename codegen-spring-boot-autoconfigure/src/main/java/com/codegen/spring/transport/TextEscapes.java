package com.codegen.spring.transport;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the letters and digits of a text, in lower case. Escapes of JSON, HTML and URLs
 * are read as the character they stand for, or left out.
 */
final class TextEscapes {

	private static final Pattern ESCAPE = Pattern.compile("\\\\+u(?<json>[0-9a-fA-F]{4})|\\\\+[nrtbf]"
			+ "|%(?<url>[0-9a-fA-F]{2})|&#(?<decimal>\\d{1,6});|&#[xX](?<hex>[0-9a-fA-F]{1,5});|&[a-zA-Z]{2,8};");

	private TextEscapes() {
	}

	/**
	 * Read a text.
	 * @param text the text
	 * @param reader is given each letter or digit, and where it stands
	 */
	static void read(String text, Reader reader) {
		Matcher escape = ESCAPE.matcher(text);
		int position = 0;
		while (escape.find()) {
			plain(text, position, escape.start(), reader);
			pass((char) character(escape), escape.start(), escape.end(), reader);
			position = escape.end();
		}
		plain(text, position, text.length(), reader);
	}

	private static void plain(String text, int start, int end, Reader reader) {
		for (int i = start; i < end; i++) {
			pass(text.charAt(i), i, i + 1, reader);
		}
	}

	private static void pass(char character, int start, int end, Reader reader) {
		if (Character.isLetterOrDigit(character) || Character.isSurrogate(character)) {
			reader.read(Character.toLowerCase(character), start, end);
		}
	}

	private static int character(Matcher escape) {
		String hex = (escape.group("json") != null) ? escape.group("json") : escape.group("hex");
		if (hex != null) {
			return Integer.parseInt(hex, 16);
		}
		if (escape.group("decimal") != null) {
			return Integer.parseInt(escape.group("decimal"));
		}
		int octet = (escape.group("url") != null) ? Integer.parseInt(escape.group("url"), 16) : 0;
		return (octet < 128) ? octet : 0;
	}

	/**
	 * Is given the characters of a text.
	 */
	interface Reader {

		/**
		 * Take a character.
		 * @param character the letter or digit
		 * @param start where it begins in the text
		 * @param end where it ends
		 */
		void read(char character, int start, int end);

	}

}

package com.codegen.spring.sample.text;

import java.util.regex.Pattern;

/**
 * Text of agents and users, without what could drive a terminal or turn a line around.
 */
public final class AgentText {

	private static final Pattern ESCAPE_SEQUENCE = Pattern
		.compile("\u001b(?:\\[[0-?]*[ -/]*[@-~]|\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)?)");

	private static final Pattern CONTROL = Pattern
		.compile("[\\p{Cntrl}\u0080-\u009f\u202a-\u202e\u2066-\u2069&&[^\n\t]]");

	private AgentText() {
	}

	/**
	 * The text without escape sequences; other controls and changes of direction are made
	 * visible. HTML is left as it is: the templates escape it.
	 * @param text the text
	 * @return harmless text
	 */
	public static String plain(String text) {
		String unified = (text.indexOf('\r') < 0) ? text : text.replace("\r\n", "\n").replace('\r', '\n');
		String unescaped = (unified.indexOf('\u001b') < 0) ? unified : ESCAPE_SEQUENCE.matcher(unified).replaceAll("");
		return CONTROL.matcher(unescaped).replaceAll("\ufffd");
	}

	/**
	 * The first line, for a row of a list.
	 * @param text the text
	 * @param length the longest it may be
	 * @return a line without marks of Markdown
	 */
	public static String line(String text, int length) {
		String start = text.substring(0, Math.min(text.length(), 4 * length)).strip();
		int end = start.indexOf('\n');
		String line = plain((end >= 0) ? start.substring(0, end) : start).replace("**", "").replace("`", "").strip();
		return (line.length() > length) ? line.substring(0, cut(line, length - 1)) + "…" : line;
	}

	/**
	 * Where to cut a text without tearing a character.
	 * @param text the text
	 * @param length the wanted length
	 * @return the wanted length, or one less
	 */
	public static int cut(String text, int length) {
		if (length >= text.length()) {
			return text.length();
		}
		return Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
	}

}

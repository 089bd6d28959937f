package com.codegen.spring.cli.terminal;

/**
 * Takes the power out of a text that others wrote: whatever could drive a terminal or
 * turn its text around becomes a visible character.
 */
public final class ControlText {

	private static final int ESCAPE = 0x1b;

	private static final int FIRST_TAG = 0xe0000;

	private static final int LAST_TAG = 0xe007f;

	private ControlText() {
	}

	/**
	 * A text that is safe to show. Line breaks and tabs stay.
	 * @param text the text
	 * @return the safe text
	 */
	public static String visible(String text) {
		StringBuilder safe = new StringBuilder(text.length());
		text.replace("\r\n", "\n")
			.codePoints()
			.forEach((character) -> safe.appendCodePoint(isHarmless(character) ? character : replacement(character)));
		return safe.toString();
	}

	/**
	 * A safe text in one line.
	 * @param text the text
	 * @return its words, with a space between each two
	 */
	public static String line(String text) {
		return visible(text).replaceAll("\\s+", " ").strip();
	}

	/**
	 * A JSON text that means the same and is safe to show.
	 * @param json the JSON
	 * @return the JSON with escapes for what could drive a terminal
	 */
	public static String json(String json) {
		StringBuilder safe = new StringBuilder(json.length());
		for (int i = 0; i < json.length(); i++) {
			char character = json.charAt(i);
			boolean pair = Character.isSurrogate(character) && isPair(json, i);
			int codePoint = pair ? Character.toCodePoint(high(json, i), low(json, i)) : character;
			if (isHarmless(codePoint)) {
				safe.append(character);
			}
			else {
				safe.append(String.format("\\u%04x", (int) character));
			}
		}
		return safe.toString();
	}

	private static boolean isPair(String text, int index) {
		int first = Character.isHighSurrogate(text.charAt(index)) ? index : index - 1;
		return first >= 0 && first + 1 < text.length()
				&& Character.isSurrogatePair(text.charAt(first), text.charAt(first + 1));
	}

	private static char high(String text, int index) {
		return Character.isHighSurrogate(text.charAt(index)) ? text.charAt(index) : text.charAt(index - 1);
	}

	private static char low(String text, int index) {
		return Character.isLowSurrogate(text.charAt(index)) ? text.charAt(index) : text.charAt(index + 1);
	}

	private static int replacement(int character) {
		return (character == ESCAPE) ? '␛' : '�';
	}

	private static boolean isHarmless(int character) {
		if (character == '\n' || character == '\t') {
			return true;
		}
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
				false;
			case Character.FORMAT -> !isDirection(character) && (character < FIRST_TAG || character > LAST_TAG);
			default -> true;
		};
	}

	private static boolean isDirection(int character) {
		return (character >= 0x202a && character <= 0x202e) || (character >= 0x2066 && character <= 0x2069)
				|| character == 0x200e || character == 0x200f || character == 0x061c || character == 0xfeff;
	}

}

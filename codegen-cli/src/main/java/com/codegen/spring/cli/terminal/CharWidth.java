package com.codegen.spring.cli.terminal;

/**
 * How many columns a text takes: none for marks, two for East Asian wide characters and
 * emoji.
 */
public final class CharWidth {

	private static final int[][] WIDE = { { 0x1100, 0x115f }, { 0x231a, 0x231b }, { 0x23e9, 0x23ec },
			{ 0x2614, 0x2615 }, { 0x2648, 0x2653 }, { 0x26aa, 0x26ab }, { 0x26bd, 0x26be }, { 0x26c4, 0x26c5 },
			{ 0x2705, 0x2705 }, { 0x270a, 0x270b }, { 0x2728, 0x2728 }, { 0x274c, 0x274c }, { 0x2753, 0x2755 },
			{ 0x2795, 0x2797 }, { 0x2b1b, 0x2b1c }, { 0x2b50, 0x2b50 }, { 0x2e80, 0x303e }, { 0x3041, 0x33ff },
			{ 0x3400, 0x4dbf }, { 0x4e00, 0x9fff }, { 0xa000, 0xa4cf }, { 0xa960, 0xa97f }, { 0xac00, 0xd7a3 },
			{ 0xf900, 0xfaff }, { 0xfe30, 0xfe6f }, { 0xff00, 0xff60 }, { 0xffe0, 0xffe6 }, { 0x1f004, 0x1f004 },
			{ 0x1f18e, 0x1f19a }, { 0x1f1e6, 0x1f202 }, { 0x1f210, 0x1f23b }, { 0x1f300, 0x1f64f },
			{ 0x1f680, 0x1f6ff }, { 0x1f7e0, 0x1f7eb }, { 0x1f900, 0x1faff }, { 0x20000, 0x3fffd } };

	private CharWidth() {
	}

	/**
	 * The width of a text.
	 * @param text the text, without line breaks
	 * @return the number of columns
	 */
	public static int of(String text) {
		return text.codePoints().map(CharWidth::of).sum();
	}

	/**
	 * Fill a text up with spaces.
	 * @param text the text
	 * @param width the wanted number of columns
	 * @return the text, at least that wide
	 */
	public static String pad(String text, int width) {
		return text + " ".repeat(Math.max(0, width - of(text)));
	}

	/**
	 * Cut a text that is too wide.
	 * @param text the text
	 * @param width the number of columns there are
	 * @param mark what stands at the end of a cut text
	 * @return the text, not wider than that
	 */
	public static String cut(String text, int width, String mark) {
		if (of(text) <= width) {
			return text;
		}
		StringBuilder cut = new StringBuilder();
		int left = width - of(mark);
		for (int index = 0; index < text.length();) {
			int character = text.codePointAt(index);
			left -= of(character);
			if (left < 0) {
				break;
			}
			cut.appendCodePoint(character);
			index += Character.charCount(character);
		}
		return cut.toString().stripTrailing() + ((width > 0) ? mark : "");
	}

	private static int of(int character) {
		if (character < 0x300) {
			return 1;
		}
		switch (Character.getType(character)) {
			case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> {
				return 0;
			}
			default -> {
				return isWide(character) ? 2 : 1;
			}
		}
	}

	private static boolean isWide(int character) {
		for (int[] range : WIDE) {
			if (character >= range[0] && character <= range[1]) {
				return true;
			}
		}
		return false;
	}

}

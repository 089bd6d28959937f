package com.codegen.spring.error;

/**
 * Makes text of unknown origin fit for one line of a log: control and formatting
 * characters are escaped, the length is bounded.
 */
final class SafeText {

	static final int MAX_LENGTH = 500;

	private SafeText() {
	}

	static String of(String text) {
		StringBuilder safe = new StringBuilder(Math.min(text.length(), MAX_LENGTH));
		for (int i = 0; i < text.length(); i++) {
			String next = escape(text.charAt(i));
			if (safe.length() + next.length() > MAX_LENGTH - 1) {
				return safe.append('…').toString();
			}
			safe.append(next);
		}
		return safe.toString();
	}

	private static String escape(char character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				String.format("\\u%04x", (int) character);
			default -> String.valueOf(character);
		};
	}

}

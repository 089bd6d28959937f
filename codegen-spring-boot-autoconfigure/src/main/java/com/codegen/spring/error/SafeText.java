package com.codegen.spring.error;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * Texts for messages of exceptions and lines of a log. Control and formatting characters
 * are escaped, and the length is bounded.
 */
public final class SafeText {

	static final int MAX_LENGTH = 500;

	private static final Duration SECOND = Duration.ofSeconds(1);

	private SafeText() {
	}

	static String of(String text) {
		return of(text, MAX_LENGTH);
	}

	/**
	 * A text of unknown origin, on one line.
	 * @param text the text
	 * @param maxLength the largest number of characters of the result
	 * @return the escaped text; it ends with … if a part was left out
	 */
	public static String of(String text, int maxLength) {
		StringBuilder safe = new StringBuilder(Math.min(text.length(), maxLength));
		for (int i = 0; i < text.length(); i++) {
			String next = escape(text.charAt(i));
			if (safe.length() + next.length() > maxLength - 1) {
				return safe.append('…').toString();
			}
			safe.append(next);
		}
		return safe.toString();
	}

	/**
	 * A duration with its unit.
	 * @param duration the duration
	 * @return milliseconds below one second, for example {@code 300 ms}; otherwise
	 * seconds with at most one decimal, for example {@code 1.5 s}
	 */
	public static String of(Duration duration) {
		if (duration.compareTo(SECOND) < 0) {
			long millis = duration.toMillis();
			return (millis > 0 || duration.isZero() || duration.isNegative()) ? millis + " ms" : "less than 1 ms";
		}
		BigDecimal seconds = BigDecimal.valueOf(duration.getSeconds())
			.add(BigDecimal.valueOf(duration.getNano(), 9))
			.setScale(1, RoundingMode.HALF_UP)
			.stripTrailingZeros();
		return seconds.toPlainString() + " s";
	}

	private static String escape(char character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				String.format("\\u%04x", (int) character);
			default -> String.valueOf(character);
		};
	}

}

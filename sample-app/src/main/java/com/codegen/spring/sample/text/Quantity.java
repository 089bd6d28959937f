package com.codegen.spring.sample.text;

import java.time.Duration;
import java.util.Locale;

/**
 * Lengths and times in words.
 */
public final class Quantity {

	private Quantity() {
	}

	/**
	 * The length of a text.
	 * @param characters how many characters
	 * @return such as 1.2 kB
	 */
	public static String size(long characters) {
		if (characters < 1000) {
			return characters + " B";
		}
		return (characters < 1_000_000) ? String.format(Locale.ROOT, "%.1f kB", characters / 1000.0)
				: String.format(Locale.ROOT, "%.1f MB", characters / 1_000_000.0);
	}

	/**
	 * A time span.
	 * @param span the time
	 * @return such as 4 min 21 s
	 */
	public static String span(Duration span) {
		long seconds = Math.max(0, span.toSeconds());
		if (seconds < 60) {
			return seconds + " s";
		}
		if (seconds < 3600) {
			return String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60);
		}
		return String.format(Locale.ROOT, "%d h %02d min", seconds / 3600, seconds / 60 % 60);
	}

	/**
	 * A time from a start.
	 * @param offset the time
	 * @return such as +0:07
	 */
	public static String offset(Duration offset) {
		long seconds = Math.max(0, offset.toSeconds());
		if (seconds < 3600) {
			return String.format(Locale.ROOT, "+%d:%02d", seconds / 60, seconds % 60);
		}
		return String.format(Locale.ROOT, "+%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
	}

}

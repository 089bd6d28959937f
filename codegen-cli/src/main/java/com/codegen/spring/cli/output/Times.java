package com.codegen.spring.cli.output;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Says times.
 */
public final class Times {

	private Times() {
	}

	/**
	 * How long ago something was.
	 * @param then when it was
	 * @param now the time now
	 * @return for example {@code 8 s ago}, empty when it is not known
	 */
	public static String ago(@Nullable Instant then, Instant now) {
		if (then == null) {
			return "";
		}
		Duration age = Duration.between(then, now);
		return age.isNegative() ? "now" : length(age) + " ago";
	}

	/**
	 * A length of time in its largest unit.
	 * @param duration the length
	 * @return for example {@code 12 s} or {@code 2 min}
	 */
	public static String length(Duration duration) {
		long seconds = duration.toSeconds();
		if (seconds < 60) {
			return seconds + " s";
		}
		if (seconds < 3600) {
			return seconds / 60 + " min";
		}
		return (seconds < 86_400) ? seconds / 3600 + " h" : seconds / 86_400 + " d";
	}

	/**
	 * The time since a start, as a clock shows it.
	 * @param duration the time
	 * @return for example {@code +0:07}
	 */
	public static String clock(Duration duration) {
		long seconds = Math.max(0, duration.toSeconds());
		return (seconds < 3600) ? String.format(Locale.ROOT, "+%d:%02d", seconds / 60, seconds % 60)
				: String.format(Locale.ROOT, "+%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
	}

	/**
	 * A time for programs.
	 * @param time the time
	 * @return the time as of ISO-8601 in whole seconds, empty when it is not known
	 */
	public static String iso(@Nullable Instant time) {
		return (time != null) ? time.truncatedTo(ChronoUnit.SECONDS).toString() : "";
	}

}

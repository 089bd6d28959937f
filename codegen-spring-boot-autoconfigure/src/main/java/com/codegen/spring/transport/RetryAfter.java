package com.codegen.spring.transport;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Reads {@code Retry-After} (RFC 9110, section 10.2.3): seconds or an HTTP date. A date
 * is compared with the response's own {@code Date}, so that a wrong clock on this machine
 * does not matter. Whatever makes no sense counts as absent.
 */
final class RetryAfter {

	private static final int MAX_DIGITS = 9;

	/**
	 * Seconds, also with a fraction; of several values, which a proxy may join, the
	 * first.
	 */
	private static final Pattern SECONDS = Pattern.compile("([0-9]+)(?:\\.([0-9]+))?(?:\\s*,.*)?");

	private RetryAfter() {
	}

	static @Nullable Duration parse(HttpHeaders headers, Clock clock) {
		String value = headers.getFirst(HttpHeaders.RETRY_AFTER);
		if (value == null || value.isBlank()) {
			return null;
		}
		Matcher seconds = SECONDS.matcher(value.trim());
		Duration wait = seconds.matches() ? seconds(seconds.group(1), seconds.group(2)) : untilDate(headers, clock);
		return (wait != null && wait.compareTo(Duration.ZERO) > 0) ? wait : null;
	}

	/**
	 * A part of a second is rounded up: a request that comes too early is refused again.
	 */
	private static Duration seconds(String digits, @Nullable String fraction) {
		if (digits.length() > MAX_DIGITS) {
			return Duration.ofSeconds(Integer.MAX_VALUE);
		}
		boolean more = fraction != null && fraction.chars().anyMatch((digit) -> digit != '0');
		return Duration.ofSeconds(Long.parseLong(digits) + (more ? 1 : 0));
	}

	private static @Nullable Duration untilDate(HttpHeaders headers, Clock clock) {
		ZonedDateTime until = date(headers, HttpHeaders.RETRY_AFTER);
		if (until == null) {
			return null;
		}
		ZonedDateTime now = date(headers, HttpHeaders.DATE);
		return Duration.between((now != null) ? now.toInstant() : clock.instant(), until.toInstant());
	}

	private static @Nullable ZonedDateTime date(HttpHeaders headers, String name) {
		try {
			return headers.getFirstZonedDateTime(name);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}

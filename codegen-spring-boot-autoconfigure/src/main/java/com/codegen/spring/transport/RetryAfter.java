package com.codegen.spring.transport;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Reads {@code Retry-After} (RFC 9110, section 10.2.3): seconds or an HTTP date. A date
 * is compared with the response's own {@code Date}, so that a wrong clock on this machine
 * does not matter. Whatever makes no sense counts as absent.
 */
final class RetryAfter {

	private static final int MAX_DIGITS = 9;

	private RetryAfter() {
	}

	static @Nullable Duration parse(HttpHeaders headers, Clock clock) {
		String value = headers.getFirst(HttpHeaders.RETRY_AFTER);
		if (value == null || value.isBlank()) {
			return null;
		}
		Duration wait = isDigits(value.trim()) ? seconds(value.trim()) : untilDate(headers, clock);
		return (wait != null && wait.compareTo(Duration.ZERO) > 0) ? wait : null;
	}

	private static boolean isDigits(String value) {
		return value.chars().allMatch((character) -> character >= '0' && character <= '9');
	}

	private static Duration seconds(String digits) {
		return Duration.ofSeconds((digits.length() <= MAX_DIGITS) ? Long.parseLong(digits) : Integer.MAX_VALUE);
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

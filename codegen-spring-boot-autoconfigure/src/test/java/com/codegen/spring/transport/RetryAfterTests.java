package com.codegen.spring.transport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class RetryAfterTests {

	private static final Clock WRONG_CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);

	@ParameterizedTest
	@CsvSource({ "2, 2", "' 7 ', 7", "86400, 86400", "99999999999999999999, 2147483647", "6.5, 7", "1.5, 2", "0.2, 1",
			"6.000000000000000000001, 7", "6.0, 6", "007, 7", "99999999999999999999.5, 2147483647", "'3, 4', 3" })
	void readsSeconds(String value, long seconds) {
		assertThat(parse(value)).isEqualTo(Duration.ofSeconds(seconds));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "Sun, 22 Nov 2026 10:00:30 GMT", "Sunday, 22-Nov-26 10:00:30 GMT", "Sun Nov 22 10:00:30 2026" })
	void readsTheThreeFormsOfADateAgainstTheServersClock(String value) {
		assertThat(parse(value)).isEqualTo(Duration.ofSeconds(30));
	}

	@Test
	void readsADateAgainstThisClockWhenTheServerTellsNone() {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, "Sun, 22 Nov 2026 09:00:10 GMT");
		assertThat(RetryAfter.parse(headers, WRONG_CLOCK)).isEqualTo(Duration.ofSeconds(10));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "0", "0.0", "-5", "-0.5", "+5", "NaN", "1e3", "1e300", "abc", "7s", "5.", ".5",
			"1.2.3", "\u0667", "Infinity", "Sun, 22 Nov 2026 09:59:00 GMT" })
	void takesNonsenseForAbsent(String value) {
		assertThat(parse(value)).isNull();
	}

	@Test
	void isAbsentWithoutTheHeader() {
		assertThat(RetryAfter.parse(new HttpHeaders(), WRONG_CLOCK)).isNull();
	}

	@Test
	void takesTheFirstOfTwoValues() {
		HttpHeaders headers = new HttpHeaders();
		headers.add(HttpHeaders.RETRY_AFTER, "3");
		headers.add(HttpHeaders.RETRY_AFTER, "4");
		assertThat(RetryAfter.parse(headers, WRONG_CLOCK)).isEqualTo(Duration.ofSeconds(3));
	}

	private static Duration parse(String value) {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, value);
		headers.set(HttpHeaders.DATE, "Sun, 22 Nov 2026 10:00:00 GMT");
		return RetryAfter.parse(headers, WRONG_CLOCK);
	}

}

package com.codegen.spring.sample.task;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.convert.support.DefaultConversionService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WaitTimeTests {

	@ParameterizedTest
	@CsvSource({ "30s, PT30S", "2m, PT2M", "500ms, PT0.5S", "45, PT45S", "PT1M30S, PT1M30S", "5m, PT5M",
			"1ns, PT0.000000001S" })
	void readsDurations(String text, Duration expected) {
		assertThat(WaitTime.of(text).duration()).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "abc", "30x", "s", "1.5s", "0s", "-1s", "301s", "6m", "1d", "PT",
			"99999999999999d", "PT99999999999999999999H" })
	void refusesAnythingElse(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> WaitTime.of(text));
	}

	@Test
	void isFoundBySpringsConversion() {
		assertThat(new DefaultConversionService().convert("2m", WaitTime.class))
			.isEqualTo(new WaitTime(Duration.ofMinutes(2)));
	}

}

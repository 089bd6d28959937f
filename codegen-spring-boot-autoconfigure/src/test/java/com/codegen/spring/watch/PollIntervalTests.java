package com.codegen.spring.watch;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PollIntervalTests {

	@Test
	void growsFrom5To45Seconds() {
		PollInterval interval = PollInterval.defaults();
		assertThat(IntStream.range(0, 8).mapToObj((look) -> interval.before(look, 0.5).toMillis()))
			.containsExactly(5_000L, 7_500L, 11_250L, 16_875L, 25_312L, 37_968L, 45_000L, 45_000L);
	}

	@Test
	void isUpToAFifthShorterOrLonger() {
		PollInterval interval = PollInterval.defaults();
		assertThat(interval.before(0, 0)).isEqualTo(Duration.ofSeconds(4));
		assertThat(interval.before(0, 0.999999)).isBetween(Duration.ofMillis(5_999), Duration.ofSeconds(6));
		assertThat(interval.before(10_000, 0.5)).isEqualTo(Duration.ofSeconds(45));
	}

	@Test
	void refusesWhatMakesNoSense() {
		Duration second = Duration.ofSeconds(1);
		assertThatIllegalArgumentException().isThrownBy(() -> PollInterval.constant(Duration.ZERO));
		assertThatIllegalArgumentException().isThrownBy(() -> new PollInterval(second, 0.5, second, 0));
		assertThatIllegalArgumentException().isThrownBy(() -> new PollInterval(second, 1, Duration.ofMillis(1), 0));
		assertThatIllegalArgumentException().isThrownBy(() -> new PollInterval(second, 1, second, 1));
	}

}

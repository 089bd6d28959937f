package com.codegen.spring.ratelimit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import com.codegen.spring.exchange.RateClass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SlidingWindowTests {

	@Test
	void neverExceedsTheLimitInAnyWindow() {
		Random random = new Random(20261122);
		SlidingWindow window = new SlidingWindow(10, 1_000);
		List<Long> sends = new ArrayList<>();
		long now = -5_000;
		for (int i = 0; i < 5_000; i++) {
			now += random.nextInt(150);
			sends.add(now + window.reserve(now, Long.MAX_VALUE).delay(now));
		}
		for (int i = 10; i < sends.size(); i++) {
			assertThat(sends.get(i) - sends.get(i - 10)).isGreaterThanOrEqualTo(1_000);
		}
	}

	@Test
	void reservesNothingWhenTheWaitIsTooLong() {
		SlidingWindow window = new SlidingWindow(1, 1_000);
		assertThat(window.reserve(0, 0).delay(0)).isZero();
		assertThat(window.reserve(100, 899).delay(100)).isEqualTo(900);
		assertThat(window.reserve(100, 900).delay(100)).isEqualTo(900);
		assertThat(window.reserve(100, Long.MAX_VALUE).delay(100)).isEqualTo(1_900);
	}

	@Test
	void waitsLongerWhenAnEarlierRequestLeftLate() {
		SlidingWindow window = new SlidingWindow(2, 1_000);
		SlidingWindow.Slot first = window.reserve(0, 0);
		SlidingWindow.Slot second = window.reserve(0, 0);
		SlidingWindow.Slot third = window.reserve(0, Long.MAX_VALUE);
		second.sent(5);
		first.sent(700);
		assertThat(third.delay(1_000)).isEqualTo(700);
		assertThat(third.delay(1_700)).isZero();
	}

	@Test
	void knowsTheDocumentedLimits() {
		RateLimits limits = RateLimits.documented();
		assertThat(limits.get(RateClass.STANDARD)).isEqualTo(new RateLimit(60, Duration.ofSeconds(30)));
		assertThat(limits.get(RateClass.RUN_CREATION)).isEqualTo(new RateLimit(10, Duration.ofMinutes(1)));
		assertThat(limits.get(RateClass.LOGS)).isEqualTo(new RateLimit(60, Duration.ofMinutes(1)));
		RateLimit other = new RateLimit(1, Duration.ofSeconds(1));
		assertThat(limits.with(Map.of(RateClass.LOGS, other)).get(RateClass.LOGS)).isEqualTo(other);
	}

	@Test
	void refusesLimitsThatLimitNothing() {
		assertThatIllegalArgumentException().isThrownBy(() -> new RateLimit(0, Duration.ofSeconds(1)));
		assertThatIllegalArgumentException().isThrownBy(() -> new RateLimit(1, Duration.ZERO));
		assertThatIllegalArgumentException().isThrownBy(() -> new RateLimits(Map.of()));
	}

}

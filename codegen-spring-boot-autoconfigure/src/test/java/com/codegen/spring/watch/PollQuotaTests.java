package com.codegen.spring.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import com.codegen.spring.support.VirtualTime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PollQuotaTests {

	private static final Duration WINDOW = Duration.ofSeconds(30);

	private final VirtualTime time = new VirtualTime();

	@Property(tries = 200)
	void neverAllowsMoreThanTheShareInAnyWindow(@ForAll @DoubleRange(min = 0.01, max = 1) double share,
			@ForAll @Size(150) List<@IntRange(max = 4_000) Integer> pauses) {
		PollQuota quota = new PollQuota(this.time.source(), 60, WINDOW, share);
		int permits = Math.max(1, (int) (60 * share));
		List<Duration> sent = new ArrayList<>();
		for (int pause : pauses) {
			this.time.advance(Duration.ofMillis(pause / 10));
			sent.add(take(quota));
			assertThat(quota.used()).isLessThanOrEqualTo(permits / 60.0);
		}
		assertThat(sent).isSorted();
		for (int i = permits; i < sent.size(); i++) {
			assertThat(sent.get(i).minus(sent.get(i - permits))).isGreaterThanOrEqualTo(WINDOW);
		}
	}

	@Test
	void letsTheFirstGoCloseToEachOtherAndTheOthersEvenly() {
		PollQuota quota = new PollQuota(this.time.source(), 60, WINDOW, 0.5);
		List<Duration> sent = IntStream.range(0, 60).mapToObj((i) -> take(quota)).toList();
		assertThat(sent.get(0)).isZero();
		assertThat(sent.get(1)).isLessThan(Duration.ofMillis(200));
		assertThat(sent.get(7)).isLessThan(Duration.ofSeconds(4));
		assertThat(sent.get(20).minus(sent.get(19))).isEqualTo(Duration.ofSeconds(1));
		assertThat(sent.get(30)).isEqualTo(WINDOW);
		assertThat(sent.get(59)).isBetween(WINDOW, WINDOW.multipliedBy(2));
	}

	@Test
	void keepsNoPlaceForOneWhoDoesNotComeBack() {
		PollQuota quota = new PollQuota(this.time.source(), 60, WINDOW, 0.5);
		IntStream.range(0, 30).forEach((i) -> take(quota));
		Duration wait = quota.reserve();
		assertThat(wait).isPositive();
		IntStream.range(0, 100).forEach((i) -> assertThat(quota.reserve()).isEqualTo(wait));
	}

	@Test
	void tellsHowMuchOfTheLimitIsUsed() {
		PollQuota quota = new PollQuota(this.time.source(), 60, WINDOW, 0.5);
		assertThat(quota.used()).isZero();
		IntStream.range(0, 6).forEach((i) -> take(quota));
		assertThat(quota.used()).isCloseTo(0.1, within(1e-9));
		this.time.advance(WINDOW.plusSeconds(5));
		assertThat(quota.used()).isZero();
	}

	@Test
	void knowsHowManyRequestsFitInATime() {
		PollQuota quota = new PollQuota(this.time.source(), 60, WINDOW, 0.5);
		assertThat(quota.requestsIn(Duration.ofSeconds(5))).isEqualTo(5);
		assertThat(quota.requestsIn(Duration.ofMillis(10))).isEqualTo(1);
		assertThat(new PollQuota(this.time.source(), 60, WINDOW, 0.001).requestsIn(WINDOW)).isEqualTo(1);
	}

	/**
	 * Wait until there is a place.
	 * @return when that was
	 */
	private Duration take(PollQuota quota) {
		Duration wait = quota.reserve();
		while (!wait.isZero()) {
			this.time.advance(wait);
			wait = quota.reserve();
		}
		return this.time.elapsed();
	}

}

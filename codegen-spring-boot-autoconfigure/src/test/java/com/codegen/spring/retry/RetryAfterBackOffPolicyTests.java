package com.codegen.spring.retry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.retry.RetryContext;
import org.springframework.retry.backoff.BackOffContext;
import org.springframework.retry.backoff.BackOffInterruptedException;
import org.springframework.retry.support.RetryTemplate;

import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenRateLimitException;
import com.codegen.spring.error.CodegenServerException;
import com.codegen.spring.error.ErrorContext;
import com.codegen.spring.error.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RetryAfterBackOffPolicyTests {

	private final RetryAfterBackOffPolicy policy = new RetryAfterBackOffPolicy(Duration.ofMillis(500), 2,
			Duration.ofSeconds(8));

	@Test
	void growsUpToTheLargestBound() {
		assertThat(delays(0.9999, server(), 7)).containsExactly(499L, 999L, 1999L, 3999L, 7999L, 7999L, 7999L);
	}

	@Test
	void isNeverShorterThan50Milliseconds() {
		assertThat(delays(0, server(), 3)).containsExactly(50L, 50L, 50L);
	}

	@Test
	void startsWithASecondAfterA429() {
		assertThat(delays(0.9999, rateLimit(null), 3)).containsExactly(999L, 1999L, 3999L);
	}

	@Test
	void obeysRetryAfterAndAddsUpToATenth() {
		assertThat(delays(0, rateLimit(Duration.ofSeconds(20)), 1)).containsExactly(20_000L);
		assertThat(delays(0.9999, rateLimit(Duration.ofSeconds(20)), 1)).containsExactly(21_999L);
	}

	@Test
	void refusesAShrinkingBound() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new RetryAfterBackOffPolicy(Duration.ofMillis(1), 0.5, Duration.ofMillis(1)));
		assertThatIllegalArgumentException().isThrownBy(() -> new CodegenRetryPolicy(0, Duration.ZERO));
	}

	@Test
	void setsTheFlagAgainWhenInterrupted() {
		RetryAfterBackOffPolicy interrupted = this.policy.withSleeper((millis) -> {
			throw new InterruptedException();
		});
		RetryContext context = new CodegenRetryPolicy(3, Duration.ZERO).open(null);
		assertThatExceptionOfType(BackOffInterruptedException.class)
			.isThrownBy(() -> interrupted.backOff(interrupted.start(context)));
		assertThat(Thread.interrupted()).isTrue();
	}

	@Test
	void worksInARetryTemplateOfTheApplication() {
		List<Long> slept = new ArrayList<>();
		RetryTemplate template = new RetryTemplate();
		template.setRetryPolicy(new CodegenRetryPolicy(3, Duration.ofSeconds(60)));
		template.setBackOffPolicy(this.policy.withRandom(() -> 0).withSleeper(slept::add));
		int[] calls = { 0 };
		String result = template.execute((context) -> {
			if (calls[0]++ < 2) {
				throw rateLimit(Duration.ofSeconds(3));
			}
			return "done";
		});
		assertThat(result).isEqualTo("done");
		assertThat(slept).containsExactly(3_000L, 3_000L);
	}

	private List<Long> delays(double random, CodegenException failure, int count) {
		List<Long> delays = new ArrayList<>();
		RetryAfterBackOffPolicy recording = this.policy.withRandom(() -> random).withSleeper(delays::add);
		CodegenRetryPolicy retryPolicy = new CodegenRetryPolicy(count + 1, Duration.ofSeconds(60));
		RetryContext context = retryPolicy.open(null);
		BackOffContext backOff = recording.start(context);
		for (int i = 0; i < count; i++) {
			retryPolicy.registerThrowable(context, failure);
			recording.backOff(backOff);
		}
		return delays;
	}

	private static CodegenException server() {
		return new CodegenServerException(ErrorContext.of("x", Outcome.UNKNOWN, true), "down");
	}

	private static CodegenException rateLimit(Duration retryAfter) {
		return new CodegenRateLimitException(new ErrorContext("x", Outcome.REJECTED, true, 429, retryAfter, null),
				CodegenRateLimitException.Source.SERVER, "STANDARD", "slow down");
	}

}

package com.codegen.spring.sample.security;

import java.security.Principal;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import com.codegen.spring.sample.problem.Problem;
import com.codegen.spring.test.simulation.SettableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class CreationLimitTests {

	private static final Principal ADA = () -> "ada";

	private static final Principal BOB = () -> "bob";

	private final SettableClock clock = SettableClock.at(Instant.parse("2026-01-01T00:00:00Z"));

	private final CreationLimit limit = new CreationLimit(3, this.clock);

	@Test
	void countsEachUserAlone() {
		this.limit.take(ADA, 3);
		this.limit.take(BOB, 3);
		assertThatExceptionOfType(CreationLimitException.class).isThrownBy(() -> this.limit.take(ADA, 1));
	}

	@Test
	void forgetsAfterAnHour() {
		this.limit.take(ADA, 1);
		this.clock.advance(Duration.ofMinutes(20));
		this.limit.take(ADA, 2);
		assertThatExceptionOfType(CreationLimitException.class).isThrownBy(() -> this.limit.take(ADA, 1))
			.satisfies((ex) -> assertThat(ex.retryAfter()).isEqualTo(Duration.ofMinutes(40)));
		this.clock.advance(Duration.ofMinutes(40));
		this.limit.take(ADA, 1);
		assertThatExceptionOfType(CreationLimitException.class).isThrownBy(() -> this.limit.take(ADA, 1));
	}

	@Test
	void takesAllOrNothing() {
		this.limit.take(ADA, 2);
		assertThatExceptionOfType(CreationLimitException.class).isThrownBy(() -> this.limit.take(ADA, 2));
		this.limit.take(ADA, 1);
	}

	@Test
	void doesNotAskToWaitForWhatIsNeverAllowed() {
		this.limit.take(ADA, 1);
		assertThatExceptionOfType(CreationLimitException.class).isThrownBy(() -> this.limit.take(ADA, 4))
			.satisfies((ex) -> {
				Problem problem = Problem.of(ex);
				assertThat(problem.status()).isEqualTo(422);
				assertThat(problem.text()).isEqualTo("You may start 3 runs an hour. Nothing was started.");
				assertThat(problem.waitInWords()).isNull();
			});
	}

	@Test
	void zeroIsAnyNumber() {
		CreationLimit none = new CreationLimit(0, this.clock);
		assertThatNoException().isThrownBy(() -> none.take(ADA, 1000));
	}

}

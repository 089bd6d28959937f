package com.codegen.spring.sample.form;

import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import com.codegen.spring.test.simulation.SettableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SentFormsTests {

	private static final Principal OLGA = () -> "olga";

	private static final Principal OTTO = () -> "otto";

	private final AtomicInteger starts = new AtomicInteger();

	private final SettableClock clock = SettableClock.at(Instant.EPOCH);

	private final SentForms forms = new SentForms(this.clock);

	@Test
	void givesFirstAnswerAgain() {
		String token = token();
		assertThat(send(OLGA, token, "Fix it")).isEqualTo("/runs/1");
		assertThat(send(OLGA, token, "Fix it")).isEqualTo("/runs/1");
		assertThat(send(OLGA, token(), "Fix it")).isEqualTo("/runs/2");
	}

	@Test
	void givesAnswerToItsUserOnly() {
		String token = token();
		assertThat(send(OLGA, token, "Fix it")).isEqualTo("/runs/1");
		assertThat(send(OTTO, token, "Fix it")).isEqualTo("/runs/2");
	}

	@Test
	void keepsFailureOfUnknownEffect() {
		String token = token();
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(IllegalStateException.class)
				.isThrownBy(() -> this.forms.once(12, OLGA, token, "Fix it", this::fail))
				.withMessage("1");
		}
	}

	@Test
	void forgetsFormsOfYesterday() {
		String token = token();
		send(OLGA, token, "Fix it");
		this.clock.advance(Duration.ofHours(12));
		assertThat(send(OLGA, token, "Fix it")).isEqualTo("/runs/1");
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(send(OLGA, token, "Fix it")).isEqualTo("/runs/2");
	}

	@Test
	void forgetsOldestOfManyForms() {
		String first = token();
		String second = token();
		send(OLGA, first, "Fix it");
		send(OLGA, second, "Fix it");
		for (int i = 1; i < SentForms.MOST; i++) {
			send(OLGA, token(), "Fix it");
		}
		assertThat(send(OLGA, second, "Fix it")).isEqualTo("/runs/2");
		assertThat(send(OLGA, first, "Fix it")).isEqualTo("/runs/" + (SentForms.MOST + 2));
	}

	private static String token() {
		return FormToken.next(12).toString();
	}

	private String send(Principal user, String token, String contents) {
		return this.forms.once(12, user, token, contents, () -> "/runs/" + this.starts.incrementAndGet());
	}

	private String fail() {
		throw new IllegalStateException(Integer.toString(this.starts.incrementAndGet()));
	}

}

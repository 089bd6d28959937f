package com.codegen.spring.sample.overview;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import com.codegen.spring.exchange.Endpoints;

import static org.assertj.core.api.Assertions.assertThat;

class HeadroomTests {

	private final AtomicLong now = new AtomicLong();

	private final Headroom headroom = new Headroom(this.now::get);

	@Test
	void forgetsWhatIsOlderThanTheWindow() {
		this.headroom.onAttempt(Endpoints.AGENT_RUN_CREATE);
		this.now.set(Duration.ofSeconds(59).toNanos());
		this.headroom.onAttempt(Endpoints.AGENT_RUN_CREATE);
		assertThat(this.headroom.uses()).extracting(Headroom.Use::left).containsExactly(60, 60, 8);
		this.now.set(Duration.ofSeconds(60).toNanos());
		assertThat(this.headroom.uses()).extracting(Headroom.Use::left).containsExactly(60, 60, 9);
	}

}

package com.codegen.spring.watch;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import reactor.test.subscriber.TestSubscriber;

import static org.assertj.core.api.Assertions.assertThat;

class CancelledLooksTests {

	private final WatcherFixture fixture = new WatcherFixture();

	@Test
	void takeNothingFromTheQuota() {
		long run = this.fixture.start(WatcherFixture.LONG);
		int minutes = 10;
		int seen = 0;
		for (int i = 0; i < minutes * 120; i++) {
			TestSubscriber<RunChange> impatient = this.fixture.watch(run);
			this.fixture.time.advance(Duration.ofMillis(500));
			seen += impatient.getReceivedOnNext().size();
			impatient.cancel();
		}
		assertThat(seen).as("looks that were worth their request").isGreaterThan(minutes * 50);
		assertThat(this.fixture.simulation.rejectedByRateLimit()).isZero();
		TestSubscriber<RunChange> next = this.fixture.watch(run);
		this.fixture.advance(1);
		assertThat(next.getReceivedOnNext()).hasSize(1);
	}

}

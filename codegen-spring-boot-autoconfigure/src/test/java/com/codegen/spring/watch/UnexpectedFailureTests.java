package com.codegen.spring.watch;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import reactor.test.subscriber.TestSubscriber;

import org.springframework.retry.RetryCallback;
import org.springframework.retry.RetryContext;
import org.springframework.retry.RetryListener;
import org.springframework.retry.TerminatedRetryException;

import com.codegen.spring.agentrun.AgentRunStatus;
import com.codegen.spring.agentrun.ReactiveAgentRunOperations;
import com.codegen.spring.retry.RetrySettings;
import com.codegen.spring.support.Clients;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sweeps that fail with something else than a
 * {@link com.codegen.spring.error.CodegenException}, here because a listener of the
 * application refuses the calls.
 */
class UnexpectedFailureTests {

	private final WatcherFixture fixture = new WatcherFixture();

	private final Refusing refusing = new Refusing();

	private final RunWatcher watcher = new PollingRunWatcher(operations(), PollInterval.defaults(),
			new PollQuota(this.fixture.time.source(), 60, Duration.ofSeconds(30), 0.5), this.fixture,
			this.fixture.time.source(), () -> 0.5);

	@Test
	void keepAllWaitersAndAllRunsFollowed() {
		long followed = this.fixture.start(Duration.ofMinutes(1));
		this.watcher.watchUntilEnded(this.fixture.run(followed, AgentRunStatus.PENDING));
		List<TestSubscriber<RunChange>> waiters = LongStream.range(0, 3)
			.mapToObj((i) -> watch(this.fixture.start(Duration.ofMinutes(1))))
			.toList();
		this.refusing.refuses = true;
		this.fixture.advance(60);
		assertThat(waiters).noneMatch(TestSubscriber::isTerminated);
		assertThat(this.watcher.state().runs()).isEqualTo(4);
		this.refusing.refuses = false;
		this.fixture.advance(120);
		assertThat(waiters).allMatch(TestSubscriber::isTerminatedComplete);
		assertThat(this.fixture.changes).filteredOn((change) -> change.run().id() == followed)
			.last()
			.satisfies((change) -> assertThat(change.run().status()).isEqualTo(AgentRunStatus.COMPLETE));
	}

	@Test
	void areToldOfAndBackedOffFrom() {
		TestSubscriber<RunChange> unknown = TestSubscriber.create();
		this.refusing.refuses = true;
		this.watcher.watch(this.fixture.start(Duration.ofMinutes(1)), WatchOptions.defaults()).subscribe(unknown);
		this.fixture.advance(60);
		assertThat(unknown.isTerminated()).isFalse();
		assertThat(this.fixture.failures).extracting((failure) -> failure.retryIn().toMillis())
			.startsWith(5_000L, 7_500L, 11_250L, 16_875L);
		assertThat(this.fixture.failures.get(0)).satisfies((failure) -> {
			assertThat(failure.cause().getErrorCode()).isEqualTo("unexpected");
			assertThat(failure.cause())
				.hasMessageStartingWith("agent-run.get: " + TerminatedRetryException.class.getName())
				.hasCauseInstanceOf(TerminatedRetryException.class);
		});
	}

	private TestSubscriber<RunChange> watch(long id) {
		TestSubscriber<RunChange> subscriber = TestSubscriber.create();
		this.watcher.watch(id, new WatchOptions(null, this.fixture.run(id, AgentRunStatus.PENDING)))
			.subscribe(subscriber);
		return subscriber;
	}

	private ReactiveAgentRunOperations operations() {
		RetrySettings defaults = RetrySettings.defaults();
		return Clients.virtual(this.fixture.connector, this.fixture.time)
			.retry(new RetrySettings(defaults.policy(), defaults.backOffPolicy(), List.of(this.refusing)))
			.buildReactive()
			.agentRuns();
	}

	private static final class Refusing implements RetryListener {

		private boolean refuses;

		@Override
		public <T, E extends Throwable> boolean open(RetryContext context, RetryCallback<T, E> callback) {
			return !this.refuses;
		}

	}

}

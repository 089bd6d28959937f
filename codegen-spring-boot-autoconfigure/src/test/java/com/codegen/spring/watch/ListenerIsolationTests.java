package com.codegen.spring.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.test.subscriber.TestSubscriber;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What listeners and subscribers throw is theirs alone, errors included.
 */
class ListenerIsolationTests {

	private final WatcherFixture fixture = new WatcherFixture();

	@Test
	void tellsTheSecondListenerWhateverTheFirstThrows() {
		List<String> heard = new ArrayList<>();
		WatchListener both = new Broken().andThen(new Recorder(heard));
		RunWatcher watcher = watcher(both);
		TestSubscriber<RunChange> waiter = TestSubscriber.create();
		watcher.watch(this.fixture.start(Duration.ofSeconds(20)), WatchOptions.defaults()).subscribe(waiter);
		this.fixture.connector.outage(true);
		this.fixture.advance(6);
		this.fixture.connector.outage(false);
		this.fixture.advance(60);
		assertThat(heard).contains("failure", "ACTIVE", "COMPLETE");
		assertThat(waiter.isTerminatedComplete()).isTrue();
	}

	@Test
	void keepsTheOthersWhenASubscriberThrowsWhileTheWatcherIsClosed() {
		List<TestSubscriber<RunChange>> others = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			this.fixture.watcher.watch(this.fixture.start(WatcherFixture.LONG), WatchOptions.defaults())
				.subscribe(new BrokenSubscriber());
			others.add(this.fixture.watch(this.fixture.start(WatcherFixture.LONG)));
		}
		this.fixture.watcher.close();
		assertThat(others)
			.allSatisfy((other) -> assertThat(other.expectTerminalError()).isInstanceOf(WatcherClosedException.class));
	}

	private RunWatcher watcher(WatchListener listener) {
		return new PollingRunWatcher(this.fixture.operations, PollInterval.defaults(),
				new PollQuota(this.fixture.time.source(), 60, Duration.ofSeconds(30), 0.5), listener,
				this.fixture.time.source(), () -> 0.5);
	}

	/**
	 * Writes down what it hears.
	 *
	 * @param heard what it has heard
	 */
	private record Recorder(List<String> heard) implements WatchListener {

		@Override
		public void onChange(RunChange change) {
			this.heard.add(change.run().status().code());
		}

		@Override
		public void onFailure(WatchFailure failure) {
			this.heard.add("failure");
		}

	}

	private static final class Broken implements WatchListener {

		@Override
		public void onChange(RunChange change) {
			throw new AssertionError("A listener's fault");
		}

		@Override
		public void onFailure(WatchFailure failure) {
			throw new IllegalStateException("A listener's fault");
		}

	}

	private static final class BrokenSubscriber implements CoreSubscriber<RunChange> {

		@Override
		public void onSubscribe(Subscription subscription) {
			subscription.request(Long.MAX_VALUE);
		}

		@Override
		public void onNext(RunChange change) {
		}

		@Override
		public void onError(Throwable ex) {
			throw new IllegalStateException("A subscriber's fault", ex);
		}

		@Override
		public void onComplete() {
		}

	}

}

package com.codegen.spring.watch;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.test.subscriber.TestSubscriber;

import com.codegen.spring.agentrun.AgentRunStatus;
import com.codegen.spring.error.CodegenAuthenticationException;
import com.codegen.spring.error.CodegenNotFoundException;
import com.codegen.spring.test.simulation.RunScript;
import com.codegen.spring.test.simulation.SimulatedResponse;

import static org.assertj.core.api.Assertions.assertThat;

class RunWatcherFailureTests {

	private final WatcherFixture fixture = new WatcherFixture();

	private final RunWatcher watcher = this.fixture.watcher;

	@ParameterizedTest
	@ValueSource(ints = { 401, 403, 429, 500, 503 })
	void keepsAllWaitersWhenSweepsFail(int status) {
		List<TestSubscriber<RunChange>> all = LongStream.range(0, 5)
			.mapToObj((i) -> this.fixture.watchKnown(this.fixture.start(Duration.ofMinutes(10))))
			.toList();
		this.fixture.answer(status, (path) -> true);
		this.fixture.advance(1_200);
		assertThat(all).noneMatch(TestSubscriber::isTerminated);
		assertThat(this.fixture.failures).hasSizeGreaterThan(3).allSatisfy((failure) -> {
			assertThat(failure.cause().getStatusCode()).isEqualTo(status);
			assertThat(failure.runs()).isEqualTo(5);
		});
		this.fixture.answerAgain();
		this.fixture.advance(120);
		assertThat(all).allMatch(TestSubscriber::isTerminatedComplete);
	}

	@Test
	void backsOffDuringAnOutageAndGoesOn() {
		TestSubscriber<RunChange> waiter = this.fixture.watch(this.fixture.start(Duration.ofMinutes(1)));
		this.fixture.connector.outage(true);
		this.fixture.advance(300);
		assertThat(this.fixture.failures.subList(0, 4)).extracting((failure) -> failure.retryIn().toMillis())
			.containsExactly(5_000L, 7_500L, 11_250L, 16_875L);
		assertThat(this.fixture.failures.subList(0, 4)).extracting(WatchFailure::inARow).containsExactly(1, 2, 3, 4);
		assertThat(this.fixture.failures).last().satisfies((last) -> assertThat(last.retryIn()).hasSeconds(45));
		this.fixture.connector.outage(false);
		this.fixture.advance(60);
		assertThat(waiter.isTerminatedComplete()).isTrue();
		this.fixture.failures.clear();
		this.fixture.connector.outage(true);
		this.fixture.watch(this.fixture.start(Duration.ofMinutes(1)));
		this.fixture.advance(30);
		assertThat(this.fixture.failures).first().satisfies((failure) -> assertThat(failure.inARow()).isEqualTo(1));
	}

	@Test
	void failsThoseWhoWaitForTheFirstLookWhenTheServerRefusesIt() {
		TestSubscriber<RunChange> known = this.fixture.watchKnown(998);
		TestSubscriber<RunChange> unknown = this.fixture.watch(999);
		assertThat(unknown.expectTerminalError()).isInstanceOf(CodegenNotFoundException.class);
		this.fixture.advance(60);
		assertThat(known.isTerminated()).isFalse();
		assertThat(this.fixture.failures).as("a single run is no failed sweep").isEmpty();
		this.fixture.answer(401, (path) -> true);
		TestSubscriber<RunChange> next = this.fixture.watch(this.fixture.start(Duration.ZERO));
		this.fixture.advance(60);
		assertThat(next.expectTerminalError()).isInstanceOf(CodegenAuthenticationException.class);
		assertThat(known.isTerminated()).isFalse();
	}

	@Test
	void readsTheOthersWhenOneRunOfAPageCannotBeRead() {
		List<Long> runs = start(100, Duration.ofMinutes(4));
		List<TestSubscriber<RunChange>> all = runs.stream().map(this.fixture::watchKnown).toList();
		long bad = runs.get(50);
		this.fixture.connector.rewrite((uri, answer) -> new SimulatedResponse(answer.status(), answer.headers(),
				answer.body().replace("\"id\":" + bad + ",", "\"id\":\"none\",")));
		this.fixture.advance(480);
		assertThat(all.stream().filter(TestSubscriber::isTerminatedComplete)).hasSize(99);
		assertThat(all.get(50).isTerminated()).isFalse();
		assertThat(this.fixture.failures).isEmpty();
		this.fixture.answerAgain();
		this.fixture.advance(120);
		assertThat(all).allMatch(TestSubscriber::isTerminatedComplete);
	}

	@Test
	void readsRunsOneByOneWhenPagesFail() {
		List<TestSubscriber<RunChange>> all = start(10, Duration.ofMinutes(4)).stream()
			.map(this.fixture::watchKnown)
			.toList();
		this.fixture.answer(500, (path) -> path.endsWith("/runs"));
		this.fixture.advance(360);
		assertThat(all).allMatch(TestSubscriber::isTerminatedComplete);
	}

	@ParameterizedTest
	@ValueSource(ints = { 404, 500 })
	void doesNotLetTheOthersStarveForARunThatCannotBeRead(int status) {
		List<Long> runs = start(2, Duration.ofMinutes(4));
		this.fixture.answer(status, (path) -> path.endsWith("/" + runs.get(0)));
		TestSubscriber<RunChange> bad = this.fixture.watchKnown(runs.get(0));
		TestSubscriber<RunChange> good = this.fixture.watchKnown(runs.get(1));
		this.fixture.advance(350);
		assertThat(good.isTerminatedComplete()).isTrue();
		assertThat(bad.isTerminated()).isFalse();
		assertThat(this.fixture.simulation.requests()).as("requests for the other one")
			.filteredOn((request) -> request.path().endsWith("/" + runs.get(0)))
			.hasSizeLessThan(16);
	}

	@Test
	void confirmsAnEndThatAListShowsWithoutAResult() {
		List<Long> runs = start(3, Duration.ofSeconds(24));
		withoutResultsInLists();
		List<TestSubscriber<RunChange>> all = runs.stream().map(this.fixture::watchKnown).toList();
		this.fixture.advance(60);
		assertThat(all).allSatisfy((subscriber) -> {
			assertThat(subscriber.isTerminatedComplete()).isTrue();
			assertThat(subscriber.getReceivedOnNext()).last()
				.satisfies((change) -> assertThat(change.run().result()).isEqualTo("Done"));
		});
		assertThat(this.fixture.simulation.requests()).filteredOn((request) -> !request.path().endsWith("/runs"))
			.hasSize(3);
	}

	@Test
	void believesTheListWhenTheEndCannotBeConfirmed() {
		List<Long> runs = start(3, Duration.ofSeconds(24));
		withoutResultsInLists();
		List<TestSubscriber<RunChange>> all = runs.stream().map(this.fixture::watchKnown).toList();
		this.fixture.connector
			.rewrite((uri, answer) -> new SimulatedResponse(uri.getPath().endsWith("/runs") ? 200 : 404,
					answer.headers(), answer.body().replace("\"result\":\"Done\"", "\"result\":null")));
		this.fixture.advance(240);
		assertThat(all).allMatch(TestSubscriber::isTerminatedComplete);
	}

	@Test
	void ignoresAnAnswerFromBeforeAResume() {
		WatcherFixture slow = new WatcherFixture(Duration.ofSeconds(2));
		long run = slow.start(RunScript.ending("CANCELLED", null)
			.withDuration(Duration.ofSeconds(1))
			.whenResumed(RunScript.completing("Done").withDuration(Duration.ofMinutes(1))));
		TestSubscriber<RunChange> waiter = slow.watchKnown(run);
		slow.connector.rewrite((uri, answer) -> {
			slow.watcher.watchUntilEnded(slow.run(run, AgentRunStatus.ACTIVE));
			slow.answerAgain();
			return new SimulatedResponse(answer.status(), answer.headers(), answer.body());
		});
		slow.advance(6);
		slow.watcher.watchUntilEnded(slow.run(run, AgentRunStatus.ACTIVE));
		slow.advance(4);
		assertThat(waiter.getReceivedOnNext()).isEmpty();
		assertThat(waiter.isTerminated()).isFalse();
		slow.advance(10);
		assertThat(WatcherFixture.last(waiter)).as("asked later").isEqualTo(AgentRunStatus.CANCELLED);
	}

	@Test
	void letsGoOfEverybodyWhenItIsClosed() {
		List<TestSubscriber<RunChange>> all = start(3, WatcherFixture.LONG).stream().map(this.fixture::watch).toList();
		this.watcher.close();
		assertThat(all).allSatisfy((subscriber) -> assertThat(subscriber.expectTerminalError())
			.isInstanceOf(WatcherClosedException.class));
		int requests = this.fixture.requests();
		assertThat(this.fixture.watch(4_253).expectTerminalError()).isInstanceOf(WatcherClosedException.class);
		this.watcher.watchUntilEnded(this.fixture.run(4_253, AgentRunStatus.ACTIVE));
		this.watcher.close();
		this.fixture.advance(60);
		assertThat(this.fixture.requests()).isEqualTo(requests);
	}

	@Test
	void goesOnWhenAListenerOrASubscriberThrows() {
		long run = this.fixture.start(Duration.ofSeconds(24));
		TestSubscriber<RunChange> waiter = this.fixture.watch(run);
		this.watcher.watch(run, new WatchOptions(null, this.fixture.run(run, AgentRunStatus.PENDING)))
			.subscribe(new ThrowingSubscriber());
		RunWatcher throwing = new PollingRunWatcher(this.fixture.operations, PollInterval.defaults(),
				new PollQuota(this.fixture.time.source(), 60, Duration.ofSeconds(30), 0.5), new ThrowingListener(),
				this.fixture.time.source(), () -> 0.5);
		TestSubscriber<RunChange> other = TestSubscriber.create();
		throwing.watch(run, WatchOptions.defaults()).subscribe(other);
		this.fixture.advance(60);
		assertThat(waiter.isTerminatedComplete()).isTrue();
		assertThat(other.isTerminatedComplete()).isTrue();
	}

	private void withoutResultsInLists() {
		this.fixture.connector
			.rewrite((uri,
					answer) -> uri.getPath().endsWith("/runs") ? new SimulatedResponse(answer.status(),
							answer.headers(), answer.body().replace("\"result\":\"Done\"", "\"result\":null"))
							: answer);
	}

	private List<Long> start(int count, Duration length) {
		return IntStream.range(0, count).mapToObj((i) -> this.fixture.start(length)).toList();
	}

	private static final class ThrowingSubscriber implements CoreSubscriber<RunChange> {

		@Override
		public void onSubscribe(Subscription subscription) {
			subscription.request(Long.MAX_VALUE);
		}

		@Override
		public void onNext(RunChange change) {
			throw new IllegalStateException("A subscriber's fault");
		}

		@Override
		public void onError(Throwable ex) {
			throw new IllegalStateException("Another fault", ex);
		}

		@Override
		public void onComplete() {
		}

	}

	private static final class ThrowingListener implements WatchListener {

		@Override
		public void onChange(RunChange change) {
			throw new IllegalStateException("A listener's fault");
		}

		@Override
		public void onSweep(int requests) {
			throw new IllegalStateException("A listener's fault");
		}

	}

}

package com.codegen.spring.watch;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.subscriber.TestSubscriber;

import com.codegen.spring.ReactiveCodegenTemplate;
import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunStatus;
import com.codegen.spring.support.Clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NewestRunsTests {

	private final WatcherFixture fixture = new WatcherFixture();

	@Test
	void sharesOnePollAmongAllSubscribers() {
		List<Long> runs = start(8, WatcherFixture.LONG);
		TestSubscriber<NewestRuns> five = newest(5);
		TestSubscriber<NewestRuns> all = newest(50);
		this.fixture.advance(30);
		assertThat(ids(five)).containsExactly(runs.get(7), runs.get(6), runs.get(5), runs.get(4), runs.get(3));
		assertThat(ids(all)).hasSize(8);
		assertThat(this.fixture.requests()).as("one more for the larger list").isEqualTo(1 + 1 + 9);
	}

	@Test
	void emitsOnlyChanges() {
		TestSubscriber<NewestRuns> empty = newest(10);
		assertThat(last(empty).runs()).isEmpty();
		this.fixture.advance(60);
		assertThat(empty.getReceivedOnNext()).hasSize(1);
		this.fixture.start(Duration.ofMinutes(4));
		this.fixture.advance(3);
		assertThat(empty.getReceivedOnNext()).hasSize(2);
		this.fixture.advance(240);
		assertThat(empty.getReceivedOnNext()).hasSize(4);
		assertThat(last(empty).runs().get(0).status()).isEqualTo(AgentRunStatus.COMPLETE);
		assertThat(empty.isTerminated()).isFalse();
	}

	@Test
	void pausesWithoutSubscribersAndThenReadsAgain() {
		start(3, WatcherFixture.LONG);
		this.fixture.advance(60);
		assertThat(this.fixture.requests()).isZero();
		newest(10).cancel();
		TestSubscriber<NewestRuns> second = newest(10);
		assertThat(ids(second)).as("what was read just now").hasSize(3);
		assertThat(this.fixture.requests()).isEqualTo(1);
		second.cancel();
		this.fixture.advance(3_600);
		assertThat(this.fixture.requests()).isEqualTo(1);
		start(1, WatcherFixture.LONG);
		TestSubscriber<NewestRuns> third = newest(10);
		assertThat(ids(third)).hasSize(4);
		assertThat(third.getReceivedOnNext()).as("nothing outdated").hasSize(1);
	}

	@Test
	void readsFurtherPagesSeldomIfTheirRunsHaveEnded() {
		start(250, Duration.ofSeconds(1));
		this.fixture.advance(60);
		TestSubscriber<NewestRuns> newest = newest(200);
		this.fixture.advance(5);
		assertThat(ids(newest)).hasSize(200).isSortedAccordingTo((one, other) -> Long.compare(other, one));
		int before = this.fixture.requests();
		this.fixture.advance(60);
		assertThat(this.fixture.requests() - before).isBetween(20, 24);
		List<Long> more = start(2, WatcherFixture.LONG);
		this.fixture.advance(4);
		assertThat(ids(newest)).hasSize(200).startsWith(more.get(1), more.get(0)).doesNotHaveDuplicates();
	}

	@Test
	void keepsWithinTheQuota() {
		start(1_000, WatcherFixture.LONG);
		TestSubscriber<NewestRuns> newest = newest(1_000);
		this.fixture.advance(20);
		assertThat(ids(newest)).hasSize(1_000);
		int before = this.fixture.requests();
		this.fixture.advance(300);
		assertThat(this.fixture.requests() - before).as("10 requests in 20 seconds and more").isBetween(80, 160);
		assertThat(this.fixture.watcher.state().quotaShare()).isLessThanOrEqualTo(0.5);
	}

	@ParameterizedTest
	@ValueSource(ints = { 401, 404, 500 })
	void reportsFailuresAndKeepsPolling(int status) {
		start(3, WatcherFixture.LONG);
		TestSubscriber<NewestRuns> newest = newest(10);
		this.fixture.answer(status, (path) -> true);
		this.fixture.advance(600);
		assertThat(newest.isTerminated()).isFalse();
		assertThat(newest.getReceivedOnNext()).hasSize(2);
		assertThat(last(newest).runs()).hasSize(3);
		assertThat(last(newest).failure()).isNotNull()
			.satisfies((failure) -> assertThat(failure.getStatusCode()).isEqualTo(status));
		assertThat(this.fixture.requests()).as("backs off").isLessThan(80);
		this.fixture.answerAgain();
		this.fixture.advance(60);
		assertThat(newest.getReceivedOnNext()).hasSize(3);
		assertThat(last(newest).failure()).isNull();
	}

	@Test
	void reportsAFailureOfTheFirstPoll() {
		this.fixture.connector.outage(true);
		TestSubscriber<NewestRuns> newest = newest(10);
		this.fixture.advance(10);
		assertThat(last(newest).runs()).isEmpty();
		assertThat(last(newest).failure()).isNotNull();
	}

	@Test
	void notifiesThoseWhoWatchARunThatItShows() {
		long run = this.fixture.start(Duration.ofSeconds(31));
		TestSubscriber<RunChange> waiter = this.fixture.watch(run);
		newest(10);
		this.fixture.advance(35);
		assertThat(waiter.isTerminatedComplete()).isTrue();
		assertThat(this.fixture.simulation.requests()).as("requests for the run itself")
			.filteredOn((request) -> request.path().endsWith("/" + run))
			.hasSizeLessThan(4);
	}

	@Test
	void showsARunThatWasStartedAtOnce() {
		ReactiveCodegenTemplate template = Clients.virtual(this.fixture.connector, this.fixture.time).buildReactive();
		TestSubscriber<NewestRuns> newest = TestSubscriber.create();
		template.newestRuns(10).subscribe(newest);
		template.agentRuns().create("Work").subscribe();
		this.fixture.time.advance(Duration.ofMillis(200));
		assertThat(ids(newest)).hasSize(1);
		template.close();
		assertThat(newest.expectTerminalError()).isInstanceOf(WatcherClosedException.class);
	}

	@Test
	void failsWhenItIsClosed() {
		TestSubscriber<NewestRuns> newest = newest(10);
		this.fixture.watcher.close();
		assertThat(newest.expectTerminalError()).isInstanceOf(WatcherClosedException.class);
		assertThat(newest(10).expectTerminalError()).isInstanceOf(WatcherClosedException.class);
		int requests = this.fixture.requests();
		this.fixture.advance(60);
		assertThat(this.fixture.requests()).isEqualTo(requests);
	}

	@Test
	void givesASlowSubscriberTheNewestState() {
		TestSubscriber<NewestRuns> slow = TestSubscriber.builder().initialRequest(1).build();
		this.fixture.watcher.newest(10).subscribe(slow);
		for (int i = 0; i < 5; i++) {
			start(1, WatcherFixture.LONG);
			this.fixture.advance(3);
		}
		slow.request(2);
		this.fixture.advance(3);
		assertThat(ids(slow)).hasSize(5);
	}

	@Test
	void rejectsASizeThatIsOutOfRange() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.fixture.watcher.newest(0))
			.withMessage("'size' must be from 1 to 1000, not 0");
		assertThatIllegalArgumentException().isThrownBy(() -> this.fixture.watcher.newest(1_001));
	}

	private TestSubscriber<NewestRuns> newest(int size) {
		TestSubscriber<NewestRuns> subscriber = TestSubscriber.create();
		this.fixture.watcher.newest(size).subscribe(subscriber);
		return subscriber;
	}

	private List<Long> start(int count, Duration length) {
		return IntStream.range(0, count).mapToObj((i) -> this.fixture.start(length)).toList();
	}

	private static NewestRuns last(TestSubscriber<NewestRuns> subscriber) {
		List<NewestRuns> received = subscriber.getReceivedOnNext();
		return received.get(received.size() - 1);
	}

	private static List<Long> ids(TestSubscriber<NewestRuns> subscriber) {
		return last(subscriber).runs().stream().map(AgentRun::id).toList();
	}

}

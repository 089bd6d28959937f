package com.codegen.spring.watch;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import reactor.test.subscriber.TestSubscriber;

import com.codegen.spring.agentrun.AgentRunStatus;
import com.codegen.spring.ratelimit.RateLimit;
import com.codegen.spring.test.simulation.RunScript;

import static org.assertj.core.api.Assertions.assertThat;

class RunWatcherTests {

	private final WatcherFixture fixture = new WatcherFixture();

	private final RunWatcher watcher = this.fixture.watcher;

	@Test
	void startsWithTheFirstWaiterAndStopsWithTheLast() {
		long run = this.fixture.start(WatcherFixture.LONG);
		this.fixture.advance(60);
		assertThat(this.fixture.requests()).isZero();
		TestSubscriber<RunChange> first = this.fixture.watch(run);
		TestSubscriber<RunChange> second = this.fixture.watch(run);
		assertThat(this.fixture.requests()).isEqualTo(1);
		first.cancel();
		this.fixture.advance(60);
		assertThat(this.fixture.requests()).isGreaterThan(4);
		second.cancel();
		int requests = this.fixture.requests();
		this.fixture.advance(3_600);
		assertThat(this.fixture.requests()).isEqualTo(requests);
		assertThat(this.watcher.state().runs()).isZero();
		this.fixture.watch(run);
		assertThat(this.fixture.requests()).as("and starts again").isEqualTo(requests + 1);
	}

	@Test
	void stopsWhenTheLastRunHasEnded() {
		TestSubscriber<RunChange> subscriber = this.fixture.watch(this.fixture.start(Duration.ofSeconds(48)));
		this.fixture.advance(3_600);
		assertThat(subscriber.isTerminatedComplete()).isTrue();
		assertThat(subscriber.getReceivedOnNext()).extracting((change) -> change.run().status())
			.containsExactly(AgentRunStatus.PENDING, AgentRunStatus.ACTIVE, AgentRunStatus.COMPLETE);
		assertThat(this.fixture.changes).isEqualTo(subscriber.getReceivedOnNext());
		assertThat(this.fixture.requests()).isLessThan(12);
		assertThat(this.watcher.state()).isEqualTo(new WatchState(0, Duration.ZERO, 0));
	}

	@Test
	void tellsItsListenerOfAnEndOnce() {
		long run = this.fixture.start(Duration.ofSeconds(48));
		this.fixture.watch(run);
		this.fixture.advance(600);
		int changes = this.fixture.changes.size();
		TestSubscriber<RunChange> late = this.fixture.watch(run);
		this.fixture.advance(60);
		assertThat(late.isTerminatedComplete()).isTrue();
		assertThat(late.getReceivedOnNext()).hasSize(1);
		assertThat(this.fixture.changes).hasSize(changes);
		this.watcher.watchUntilEnded(this.fixture.run(run, AgentRunStatus.ACTIVE));
		this.fixture.advance(60);
		assertThat(this.fixture.changes).as("it went on and ended again").hasSize(changes + 1);
	}

	@Test
	void pollsASingleRunAtTheShortestInterval() {
		this.fixture.watch(this.fixture.start(Duration.ofHours(2)));
		this.fixture.advance(290);
		assertThat(this.fixture.intervals()).hasSize(58).containsOnly(5_000L);
		assertThat(this.watcher.state().quotaShare()).isEqualTo(0.1);
	}

	@Test
	void pollsLessAndLessOftenUntilARunHasChangedIfTheQuotaAllowsNoMore() {
		WatcherFixture fixture = new WatcherFixture(new RateLimit(3, Duration.ofMinutes(1)));
		fixture.watch(fixture.start(Duration.ofHours(2)));
		fixture.advance(420);
		assertThat(fixture.intervals()).as("growing to 40 s, which is half of the quota")
			.containsExactly(20_000L, 20_000L, 20_000L, 20_000L, 25_312L, 37_968L, 40_000L, 40_000L, 40_000L, 40_000L,
					20_000L, 20_000L, 20_000L, 20_000L, 25_312L);
	}

	@Test
	void shrinksTheIntervalsWhenFewRunsAreLeft() {
		List<Long> runs = IntStream.range(0, 30).mapToObj((i) -> {
			long run = this.fixture.start(WatcherFixture.LONG);
			IntStream.range(0, 100).forEach((other) -> this.fixture.simulation.startRun("Work", "SLACK"));
			return run;
		}).toList();
		TestSubscriber<RunChange> left = this.fixture.watch(runs.get(0));
		List<TestSubscriber<RunChange>> others = runs.subList(1, 30).stream().map(this.fixture::watch).toList();
		this.fixture.advance(300);
		int before = this.fixture.requests();
		this.fixture.advance(300);
		assertThat(this.fixture.requests() - before).as("half of the quota at most").isBetween(100, 225);
		others.forEach(TestSubscriber::cancel);
		this.fixture.advance(60);
		before = this.fixture.requests();
		this.fixture.advance(60);
		assertThat(this.fixture.requests() - before).isEqualTo(12);
		assertThat(left.isTerminated()).isFalse();
	}

	@Test
	void neverLooksRegularly() {
		this.fixture.random = 0;
		this.fixture.watch(this.fixture.start(WatcherFixture.LONG));
		this.fixture.advance(1);
		this.fixture.random = 0.999999;
		this.fixture.advance(600);
		assertThat(this.fixture.intervals().subList(0, 3)).isEqualTo(List.of(5_000L, 5_999L, 5_999L));
		assertThat(this.fixture.intervals()).endsWith(5_999L);
	}

	@Test
	void looksAsOftenAsIsWished() {
		long run = this.fixture.start(WatcherFixture.LONG);
		TestSubscriber<RunChange> hasty = this.fixture.watch(run, new WatchOptions(Duration.ofSeconds(2), null));
		this.fixture.watch(run, new WatchOptions(Duration.ofSeconds(20), null));
		this.fixture.advance(60);
		assertThat(this.fixture.intervals()).hasSize(30).containsOnly(2_000L);
		hasty.cancel();
		this.fixture.advance(2);
		int requests = this.fixture.requests();
		this.fixture.advance(100);
		assertThat(this.fixture.requests()).isEqualTo(requests + 5);
	}

	@Test
	void fulfilsWishesWithinTheQuota() {
		this.fixture.watch(this.fixture.start(WatcherFixture.LONG), new WatchOptions(Duration.ofMillis(1), null));
		this.fixture.advance(300);
		assertThat(this.fixture.requests()).isBetween(295, 310);
		assertThat(this.watcher.state().quotaShare()).isEqualTo(0.5);
		assertThat(this.fixture.simulation.rejectedByRateLimit()).isZero();
	}

	@Test
	void asksOnceForAllWhoWaitForARun() {
		long run = this.fixture.start(Duration.ofMinutes(4));
		List<TestSubscriber<RunChange>> all = IntStream.range(0, 50).mapToObj((i) -> this.fixture.watch(run)).toList();
		this.fixture.advance(300);
		assertThat(all).allMatch(TestSubscriber::isTerminatedComplete);
		assertThat(this.fixture.requests()).as("as for one").isEqualTo(240 / 5 + 1);
		assertThat(this.fixture.changes).hasSize(3);
	}

	@Test
	void tellsASlowSubscriberOnlyWhereTheRunIsNow() {
		long run = this.fixture.start(Duration.ofMinutes(4));
		TestSubscriber<RunChange> slow = TestSubscriber.builder().initialRequest(1).build();
		this.watcher.watch(run, WatchOptions.defaults()).subscribe(slow);
		this.fixture.advance(600);
		assertThat(slow.getReceivedOnNext()).hasSize(1);
		assertThat(slow.isTerminated()).isFalse();
		slow.request(1);
		RunChange last = slow.getReceivedOnNext().get(1);
		assertThat(last.previous()).isEqualTo(slow.getReceivedOnNext().get(0).run());
		assertThat(last.run().status()).isEqualTo(AgentRunStatus.COMPLETE);
		assertThat(slow.isTerminatedComplete()).isTrue();
	}

	@Test
	void waitsWithTheFirstLookAtARunThatIsKnown() {
		TestSubscriber<RunChange> subscriber = this.fixture.watchKnown(this.fixture.start(Duration.ofSeconds(1)));
		this.fixture.advance(4);
		assertThat(this.fixture.requests()).isZero();
		this.fixture.advance(1);
		assertThat(subscriber.getReceivedOnNext()).hasSize(1);
		assertThat(subscriber.isTerminatedComplete()).isTrue();
	}

	@Test
	void tellsEachWhatIsNewToHim() {
		long run = this.fixture.start(Duration.ofMinutes(40));
		this.fixture.watch(run);
		this.fixture.advance(150);
		TestSubscriber<RunChange> knowsNothing = this.fixture.watch(run);
		TestSubscriber<RunChange> knowsTheStart = this.fixture.watchKnown(run);
		assertThat(WatcherFixture.last(knowsNothing)).isEqualTo(AgentRunStatus.ACTIVE);
		this.fixture.advance(10);
		assertThat(WatcherFixture.last(knowsTheStart)).isEqualTo(AgentRunStatus.ACTIVE);
		assertThat(knowsNothing.getReceivedOnNext()).hasSize(1);
	}

	@Test
	void completesForOneWhoKnowsTheEnd() {
		long run = this.fixture.start(RunScript.ending("CANCELLED", null).withDuration(Duration.ZERO));
		this.fixture.watch(run);
		TestSubscriber<RunChange> known = this.fixture.watch(run,
				new WatchOptions(null, this.fixture.changes.get(0).run()));
		this.fixture.advance(6);
		assertThat(known.isTerminatedComplete()).isTrue();
		assertThat(known.getReceivedOnNext()).isEmpty();
		assertThat(this.watcher.state().runs()).isZero();
	}

	@Test
	void followsForTheListenerAlone() {
		long run = this.fixture.start(Duration.ofSeconds(24));
		this.watcher.watchUntilEnded(this.fixture.run(run, AgentRunStatus.PENDING));
		assertThat(this.watcher.state().runs()).isEqualTo(1);
		this.fixture.watch(run).cancel();
		this.fixture.advance(60);
		assertThat(this.fixture.changes).last().satisfies((change) -> assertThat(change.run().result()).isNotNull());
		assertThat(this.watcher.state().runs()).isZero();
		this.watcher.watchUntilEnded(this.fixture.run(run, AgentRunStatus.COMPLETE));
		assertThat(this.watcher.state().runs()).as("it has ended").isZero();
	}

	@Test
	void tellsHowFarBehindItIs() {
		IntStream.range(0, 500).forEach((i) -> this.fixture.start(WatcherFixture.LONG));
		this.fixture.simulation.runs().forEach((run) -> this.fixture.watchKnown(run.id()));
		this.fixture.connector.outage(true);
		this.fixture.advance(30);
		WatchState state = this.watcher.state();
		assertThat(state.runs()).isEqualTo(500);
		assertThat(state.lag()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(26));
	}

	@Test
	void findsRunsAgainThatOthersHaveMovedDownTheList() {
		IntStream.range(0, 20).forEach((i) -> this.fixture.watchKnown(this.fixture.start(WatcherFixture.LONG)));
		this.fixture.advance(60);
		for (int i = 0; i < 200; i++) {
			this.fixture.watchKnown(this.fixture.start(WatcherFixture.LONG));
			IntStream.range(0, 4).forEach((other) -> this.fixture.simulation.startRun("Look", "SLACK"));
			this.fixture.advance(6);
		}
		this.fixture.simulation.clearRequests();
		this.fixture.advance(600);
		assertThat(this.fixture.simulation.requests()).as("requests for single runs")
			.filteredOn((request) -> !request.path().endsWith("/runs"))
			.hasSizeLessThan(this.fixture.simulation.requests().size() / 50);
	}

}

package com.codegen.spring.watch;

import java.time.Duration;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import reactor.test.subscriber.TestSubscriber;

import com.codegen.spring.agentrun.AgentRunStatus;

import static org.assertj.core.api.Assertions.assertThat;

class UnreadableRunTests {

	private final WatcherFixture fixture = new WatcherFixture();

	private final RunWatcher watcher = this.fixture.watcher;

	private final Logger logger = (Logger) LoggerFactory.getLogger(PollingRunWatcher.class);

	private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

	@BeforeEach
	void listen() {
		this.lines.start();
		this.logger.addAppender(this.lines);
	}

	@AfterEach
	void stopListening() {
		this.logger.detachAppender(this.lines);
	}

	@ParameterizedTest
	@ValueSource(ints = { 404, 500 })
	void doesNotHoldUpAnotherOne(int status) {
		followUnreadable(status);
		this.fixture.advance(300);
		long good = this.fixture.start(Duration.ofSeconds(20));
		for (int i = 0; i < 45; i++) {
			TestSubscriber<RunChange> waiter = this.fixture.watch(good);
			this.fixture.advance(2);
			assertThat(waiter.getReceivedOnNext()).as("the look after %s s", 2 * i).isNotEmpty();
			waiter.cancel();
		}
	}

	@Test
	void isBackedOffFromAlsoWhenSomebodyWishesOtherwise() {
		long bad = this.fixture.start(WatcherFixture.LONG);
		this.fixture.answer(500, (path) -> path.endsWith("/" + bad));
		this.fixture.watch(bad, new WatchOptions(Duration.ofSeconds(1), null));
		this.fixture.advance(300);
		assertThat(this.fixture.failures).extracting((failure) -> failure.retryIn().toMillis())
			.startsWith(5_000L, 7_500L, 11_250L)
			.hasSizeLessThan(12);
	}

	@ParameterizedTest
	@ValueSource(ints = { 404, 500 })
	void isLetGoWhenNobodyWaitsForIt(int status) {
		long bad = followUnreadable(status);
		TestSubscriber<RunChange> waiter = this.fixture.watchKnown(bad);
		this.fixture.watchKnown(this.fixture.start(WatcherFixture.LONG));
		this.fixture.advance(3_600);
		assertThat(this.watcher.state().runs()).as("somebody waits").isEqualTo(2);
		assertThat(waiter.isTerminated()).isFalse();
		waiter.cancel();
		this.fixture.advance(60);
		assertThat(this.watcher.state().runs()).isEqualTo(1);
		assertThat(this.lines.list).filteredOn((event) -> event.getLevel() == Level.WARN)
			.extracting(ILoggingEvent::getFormattedMessage)
			.filteredOn((line) -> line.startsWith("Stopped watching agent run " + bad + ":"))
			.singleElement()
			.asString()
			.contains("agent-run.get: HTTP " + status + ": no");
	}

	@Test
	void isKeptWhenNothingElseCanBeReadEither() {
		long run = this.fixture.start(Duration.ofMinutes(1));
		this.fixture.answer(500, (path) -> true);
		this.watcher.watchUntilEnded(this.fixture.run(run, AgentRunStatus.PENDING));
		this.fixture.watchKnown(this.fixture.start(Duration.ofMinutes(1)));
		this.fixture.advance(36_000);
		assertThat(this.watcher.state().runs()).isEqualTo(2);
		this.fixture.answerAgain();
		this.fixture.advance(120);
		assertThat(this.fixture.changes).filteredOn((change) -> change.run().id() == run)
			.last()
			.satisfies((change) -> assertThat(change.run().status()).isEqualTo(AgentRunStatus.COMPLETE));
	}

	@Test
	void isKeptWhenItCanBeReadNowAndThen() {
		long bad = followUnreadable(404);
		for (int i = 0; i < 20; i++) {
			this.fixture.advance(300);
			this.fixture.answerAgain();
			this.fixture.advance(60);
			this.fixture.answer(404, (path) -> path.endsWith("/" + bad));
		}
		assertThat(this.watcher.state().runs()).isEqualTo(1);
	}

	private long followUnreadable(int status) {
		long bad = this.fixture.start(WatcherFixture.LONG);
		this.fixture.answer(status, (path) -> path.endsWith("/" + bad));
		this.watcher.watchUntilEnded(this.fixture.run(bad, AgentRunStatus.PENDING));
		return bad;
	}

}

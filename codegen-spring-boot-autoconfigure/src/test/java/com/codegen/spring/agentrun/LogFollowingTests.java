package com.codegen.spring.agentrun;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenNotFoundException;
import com.codegen.spring.page.Indexed;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.ratelimit.CodegenRateLimiter;
import com.codegen.spring.support.Clients;
import com.codegen.spring.transport.HttpSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Logs that are large, change while they are read, or are missing, over HTTP.
 */
class LogFollowingTests {

	private static final int LIMIT = 100_000;

	private static final Duration LIMIT_OF_WAIT = Duration.ofSeconds(30);

	private static final Duration SOON = Duration.ofMillis(50);

	private final List<String> seen = new CopyOnWriteArrayList<>();

	private GrowingLog log;

	private CodegenTemplate template;

	private volatile Throwable failure;

	private volatile boolean completed;

	@BeforeEach
	void start() throws IOException {
		this.log = new GrowingLog();
		Duration time = Duration.ofSeconds(20);
		this.template = CodegenTemplate.builder()
			.baseUrl(this.log.baseUrl())
			.token(Clients.TOKEN)
			.organizationId(1)
			.rateLimiter(CodegenRateLimiter.unlimited())
			.retry(Clients.hastyRetry())
			.http(new HttpSettings(time, time, time, 20, time, LIMIT, LIMIT))
			.build();
	}

	@AfterEach
	void stop() {
		this.template.close();
		this.log.close();
	}

	@Test
	void readsALargePageInParts() {
		List<String> thoughts = IntStream.range(0, 130).mapToObj((i) -> i + "x".repeat(6_000)).toList();
		thoughts.forEach((thought) -> this.log.entries.add(GrowingLog.entry(thought)));
		AgentRunLogs page = this.template.agentRuns().logs(7);
		assertThat(page.logs()).extracting(AgentRunLog::thought).isEqualTo(thoughts.subList(0, 100));
		assertThat(page.totalLogs()).isEqualTo(130);
		assertThat(page.size()).isEqualTo(100);
		assertThat(page.pages()).isEqualTo(2);
		int before = this.log.logRequests().size();
		assertThat(this.template.agentRuns().logs(7, AgentRunLogsQuery.of(new PageRequest(100, 100))).logs())
			.extracting(AgentRunLog::thought)
			.isEqualTo(thoughts.subList(100, 130));
		assertThat(this.log.logRequests().size() - before).isLessThanOrEqualTo(3);
		assertThat(this.template.agentRuns().logEntries(7).stream().map(AgentRunLog::thought)).isEqualTo(thoughts);
	}

	@Test
	void readsOnBehindAnEntryThatIsTooLarge() {
		this.log.entries.add(GrowingLog.entry("a"));
		this.log.entries.add(GrowingLog.entry("x".repeat(LIMIT)));
		IntStream.range(0, 120).forEach((i) -> this.log.entries.add(GrowingLog.entry("b" + i)));
		AgentRunLogs page = this.template.agentRuns().logs(7);
		assertThat(page.logs()).extracting(AgentRunLog::thought).hasSize(99).startsWith("a", "b0").endsWith("b97");
		assertThat(page.unreadable()).singleElement().satisfies((item) -> {
			assertThat(item.index()).isEqualTo(1);
			assertThat(item.omitted()).isTrue();
		});
		assertThat(this.template.agentRuns().logs(7, AgentRunLogsQuery.of(new PageRequest(1, 1))).logs()).isEmpty();
		assertThat(this.template.agentRuns().logEntries(7).stream().map(AgentRunLog::thought)).hasSize(121)
			.endsWith("b119");
		this.log.status = "COMPLETE";
		follow();
		await().atMost(LIMIT_OF_WAIT).until(() -> this.completed);
		assertThat(this.seen).hasSize(121).startsWith("0 a", "2 b0").endsWith("121 b119");
	}

	@Test
	void showsALateEntryOnceAndNoOtherTwice() {
		IntStream.range(0, 10).forEach((i) -> this.log.entries.add(GrowingLog.entry("e" + i)));
		follow();
		await().atMost(LIMIT_OF_WAIT).until(() -> this.seen.size() == 10);
		this.log.entries.add(7, GrowingLog.entry("late"));
		await().atMost(LIMIT_OF_WAIT).until(() -> this.seen.size() >= 11);
		this.log.status = "COMPLETE";
		int requests = this.log.logRequests().size();
		await().atMost(LIMIT_OF_WAIT).until(() -> this.log.logRequests().size() > requests);
		this.log.entries.add(GrowingLog.entry("behind the end"));
		await().atMost(LIMIT_OF_WAIT).until(() -> this.completed);
		assertThat(this.seen).hasSize(12).endsWith("9 e9", "7 late", "11 behind the end");
	}

	@Test
	void findsThePathThatTheServerKnows() {
		this.log.alphaStatus = 404;
		this.log.entries.add(GrowingLog.entry("a"));
		assertThat(this.template.agentRuns().logs(7).logs()).hasSize(1);
		assertThat(this.template.agentRuns().logs(7).logs()).hasSize(1);
		assertThat(this.log.logRequests()).hasSize(3);
		assertThat(this.log.logRequests().stream().filter((path) -> path.contains("/alpha/"))).hasSize(1);
	}

	@Test
	void saysThatALogIsMissing() {
		this.log.alphaStatus = 404;
		this.log.stableStatus = 404;
		assertThatExceptionOfType(CodegenNotFoundException.class).isThrownBy(() -> this.template.agentRuns().logs(7));
		assertThat(this.log.logRequests()).hasSize(2);
	}

	@Test
	void waitsForTheEndOfARunWithoutALog() {
		this.log.alphaStatus = 404;
		this.log.stableStatus = 404;
		follow();
		await().atMost(LIMIT_OF_WAIT).until(() -> this.log.logRequests().size() > 12);
		assertThat(this.failure).isNull();
		this.log.alphaStatus = 200;
		this.log.entries.add(GrowingLog.entry("a"));
		await().atMost(LIMIT_OF_WAIT).until(() -> this.seen.size() == 1);
		this.log.status = "FAILED";
		await().atMost(LIMIT_OF_WAIT).until(() -> this.completed);
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 403 })
	void endsAtOnceWhenItIsRefused(int status) {
		this.log.alphaStatus = status;
		follow();
		await().atMost(LIMIT_OF_WAIT).until(() -> this.failure != null);
		assertThat(this.failure).isInstanceOf(CodegenException.class);
		assertThat(this.log.logRequests()).hasSizeLessThanOrEqualTo(2);
	}

	private void follow() {
		this.template.reactive()
			.agentRuns()
			.tail(7, TailOptions.fromStart().withPollInterval(SOON))
			.subscribe(this::add, (ex) -> this.failure = ex, () -> this.completed = true);
	}

	private void add(Indexed<AgentRunLog> entry) {
		this.seen.add(entry.index() + " " + entry.item().thought());
	}

}

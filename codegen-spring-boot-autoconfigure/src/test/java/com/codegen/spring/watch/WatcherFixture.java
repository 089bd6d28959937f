package com.codegen.spring.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import reactor.test.subscriber.TestSubscriber;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunStatus;
import com.codegen.spring.agentrun.ReactiveAgentRunOperations;
import com.codegen.spring.json.JsonValue;
import com.codegen.spring.ratelimit.RateLimit;
import com.codegen.spring.support.Clients;
import com.codegen.spring.support.SimulationConnector;
import com.codegen.spring.support.VirtualTime;
import com.codegen.spring.test.simulation.CodegenSimulation;
import com.codegen.spring.test.simulation.RunScript;
import com.codegen.spring.test.simulation.SimulatedResponse;

/**
 * A watcher in virtual time, without jitter, and what its listener has heard.
 */
final class WatcherFixture implements WatchListener {

	static final Duration LONG = Duration.ofDays(10);

	final VirtualTime time = new VirtualTime();

	final CodegenSimulation simulation = CodegenSimulation.builder().clock(this.time).build();

	final List<RunChange> changes = new ArrayList<>();

	final List<WatchFailure> failures = new ArrayList<>();

	final SimulationConnector connector;

	final ReactiveAgentRunOperations operations;

	final RunWatcher watcher;

	double random = 0.5;

	WatcherFixture() {
		this(Duration.ZERO);
	}

	WatcherFixture(Duration latency) {
		this(latency, new RateLimit(30, Duration.ofSeconds(30)));
	}

	/**
	 * A watcher with a quota.
	 */
	WatcherFixture(RateLimit limit) {
		this(Duration.ZERO, limit);
	}

	private WatcherFixture(Duration latency, RateLimit share) {
		this.connector = new SimulationConnector(this.simulation, this.time, () -> latency);
		PollQuota quota = new PollQuota(this.time.source(), 2 * share.permits(), share.window(), 0.5);
		this.operations = Clients.virtual(this.connector, this.time).buildReactive().agentRuns();
		this.watcher = new PollingRunWatcher(this.operations, PollInterval.defaults(), quota, this, this.time.source(),
				() -> this.random);
	}

	@Override
	public void onChange(RunChange change) {
		this.changes.add(change);
	}

	@Override
	public void onFailure(WatchFailure failure) {
		this.failures.add(failure);
	}

	/**
	 * A run that ends after some time.
	 */
	long start(Duration length) {
		return start(RunScript.completing("Done").withDuration(length));
	}

	long start(RunScript script) {
		this.simulation.script(script.withLog(List.of()));
		return this.simulation.startRun("Work", "API").id();
	}

	TestSubscriber<RunChange> watch(long id) {
		return watch(id, WatchOptions.defaults());
	}

	TestSubscriber<RunChange> watchKnown(long id) {
		return watch(id, new WatchOptions(null, run(id, AgentRunStatus.PENDING)));
	}

	TestSubscriber<RunChange> watch(long id, WatchOptions options) {
		TestSubscriber<RunChange> subscriber = TestSubscriber.create();
		this.watcher.watch(id, options).subscribe(subscriber);
		return subscriber;
	}

	AgentRun run(long id, AgentRunStatus status) {
		return new AgentRun(id, this.simulation.organizationId(), status, this.time.instant(), null, null, null, null,
				List.of(), JsonValue.NULL);
	}

	void advance(long seconds) {
		this.time.advance(Duration.ofSeconds(seconds));
	}

	int requests() {
		return this.connector.arrivals().size();
	}

	/**
	 * Answer all requests for certain paths with a status.
	 */
	void answer(int status, Predicate<String> paths) {
		this.connector.rewrite((uri, answer) -> paths.test(uri.getPath())
				? new SimulatedResponse(status, Map.of("Content-Type", "application/json"), "{\"detail\":\"no\"}")
				: answer);
	}

	void answerAgain() {
		this.connector.rewrite((uri, answer) -> answer);
	}

	/**
	 * The times between the requests, in milliseconds.
	 */
	List<Long> intervals() {
		List<Duration> arrivals = this.connector.arrivals();
		List<Long> intervals = new ArrayList<>();
		for (int i = 1; i < arrivals.size(); i++) {
			intervals.add(arrivals.get(i).minus(arrivals.get(i - 1)).toMillis());
		}
		return intervals;
	}

	static AgentRunStatus last(TestSubscriber<RunChange> subscriber) {
		List<RunChange> received = subscriber.getReceivedOnNext();
		return received.get(received.size() - 1).run().status();
	}

}

package com.codegen.spring.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongConsumer;

import org.springframework.util.Assert;

import com.codegen.spring.ReactiveCodegenTemplate;
import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunStatus;
import com.codegen.spring.agentrun.SourceType;
import com.codegen.spring.json.JsonValue;
import com.codegen.spring.support.Clients;
import com.codegen.spring.support.SimulationConnector;
import com.codegen.spring.support.VirtualTime;
import com.codegen.spring.test.simulation.CodegenSimulation;

/**
 * Hours of following many runs, in virtual time and against a simulation that enforces
 * the documented limits.
 */
public final class WatchSimulation {

	private static final Duration HOUR = Duration.ofHours(1);

	private static final Duration LONGEST_DELAY = Duration.ofDays(1);

	private static final Duration LATENCY = Duration.ofMillis(100);

	private static final int LIMIT = 60;

	private static final Duration WINDOW = Duration.ofSeconds(30);

	private static final double SHARE = 0.5;

	private final VirtualTime time = new VirtualTime();

	private final CodegenSimulation simulation = CodegenSimulation.builder().clock(this.time).build();

	private final SimulationConnector connector = new SimulationConnector(this.simulation, this.time, () -> LATENCY);

	private final ReactiveCodegenTemplate template = Clients.virtual(this.connector, this.time).buildReactive();

	private final List<Integer> sweeps = new ArrayList<>();

	private final List<Duration> delays = new ArrayList<>();

	private final Set<Long> unseen = new HashSet<>();

	private final RunPopulation population;

	private final int size;

	private final long seed;

	private Duration from = Duration.ZERO;

	private Duration until = Duration.ZERO;

	/**
	 * A simulation.
	 * @param size how many runs are active at any time
	 * @param foreign how many runs of other people are started with each of them
	 * @param seed decides all that is random
	 */
	public WatchSimulation(int size, int foreign, long seed) {
		this.size = size;
		this.seed = seed;
		this.population = new RunPopulation(this.simulation, this.time, size, foreign, seed);
	}

	/**
	 * Follow the runs with a watcher.
	 * @param hours how long to count
	 * @return what was counted
	 */
	public WatchFigures watch(int hours) {
		Random random = new Random(this.seed);
		PollQuota quota = new PollQuota(this.time.source(), LIMIT, WINDOW, SHARE);
		RunWatcher watcher = new PollingRunWatcher(this.template.agentRuns(), PollInterval.defaults(), quota,
				new Counter(), this.time.source(), random::nextDouble);
		return count(hours,
				(id) -> watcher.watch(id, new WatchOptions(null, known(id))).doOnComplete(() -> ended(id)).subscribe());
	}

	/**
	 * Read one run after the other, with as many requests as the watcher may spend.
	 * @param hours how long to count
	 * @return what was counted
	 */
	public WatchFigures pollEach(int hours) {
		Duration pace = Duration.ofNanos((long) (WINDOW.toNanos() / (LIMIT * SHARE)));
		PollEach poller = new PollEach(this.template.agentRuns(), this.time.source(), pace, this::ended);
		poller.start();
		return count(hours, poller::add);
	}

	private WatchFigures count(int hours, LongConsumer follow) {
		this.population.settle();
		this.population.onStart((id) -> {
			this.unseen.add(id);
			follow.accept(id);
		});
		this.time.advance(this.population.meanLength().dividedBy(2));
		this.from = this.time.elapsed();
		this.until = this.from.plus(HOUR.multipliedBy(hours));
		this.sweeps.clear();
		while (this.time.elapsed().compareTo(this.until) < 0 || isAnyUnseen()) {
			this.time.advance(HOUR);
			this.simulation.clearRequests();
			Assert.state(this.time.elapsed().compareTo(this.until.plus(LONGEST_DELAY)) < 0, "a run was forgotten");
		}
		return WatchFigures.of(this.size, hours, this.connector.arrivals().stream().filter(this::counts).toList(),
				this.sweeps, this.delays, this.simulation.rejectedByRateLimit());
	}

	private boolean isAnyUnseen() {
		return this.unseen.stream().anyMatch((id) -> this.population.end(id).compareTo(this.until) < 0);
	}

	private boolean counts(Duration moment) {
		return moment.compareTo(this.from) >= 0 && moment.compareTo(this.until) < 0;
	}

	private void ended(long id) {
		this.unseen.remove(id);
		Duration end = this.population.end(id);
		if (counts(end)) {
			this.delays.add(this.time.elapsed().minus(end));
		}
	}

	private AgentRun known(long id) {
		Instant now = this.time.instant();
		return new AgentRun(id, this.simulation.organizationId(), AgentRunStatus.PENDING, now,
				"https://codegen.com/agent/trace/" + id, null, null, SourceType.API, List.of(), JsonValue.NULL);
	}

	private final class Counter implements WatchListener {

		@Override
		public void onSweep(int requests) {
			if (counts(WatchSimulation.this.time.elapsed())) {
				WatchSimulation.this.sweeps.add(requests);
			}
		}

		@Override
		public void onFailure(WatchFailure failure) {
			throw new AssertionError("no sweep is to fail", failure.cause());
		}

	}

}

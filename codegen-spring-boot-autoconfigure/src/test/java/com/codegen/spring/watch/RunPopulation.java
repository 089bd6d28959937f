package com.codegen.spring.watch;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

import com.codegen.spring.support.VirtualTime;
import com.codegen.spring.test.simulation.CodegenSimulation;
import com.codegen.spring.test.simulation.RunScript;

/**
 * As many active runs as a token can hold: each that ends is replaced at once. Their
 * lengths are lognormal with a median of 8 minutes and a mean of 13, stretched where ten
 * creations a minute would not hold so many.
 */
final class RunPopulation {

	private static final double MINUTES = 13;

	private static final double CREATIONS_PER_MINUTE = 10;

	private static final double SIGMA = Math.sqrt(2 * Math.log(MINUTES / 8));

	private static final RunScript SCRIPT = RunScript.completing("Done").withLog(List.of());

	private final Map<Long, Duration> ends = new HashMap<>();

	private final Set<Long> active = new HashSet<>();

	private final CodegenSimulation simulation;

	private final VirtualTime time;

	private final Random random;

	private final int size;

	private final int foreign;

	private LongConsumer started = (id) -> {
	};

	/**
	 * Nobody yet.
	 * @param simulation where the runs are
	 * @param time the time
	 * @param size how many runs are active at any time
	 * @param foreign how many runs of other people are started with each of them
	 * @param seed decides the lengths
	 */
	RunPopulation(CodegenSimulation simulation, VirtualTime time, int size, int foreign, long seed) {
		this.simulation = simulation;
		this.time = time;
		this.size = size;
		this.foreign = foreign;
		this.random = new Random(seed);
	}

	/**
	 * Start the runs, and let so much time pass that the list looks as it always will.
	 */
	void settle() {
		for (int i = 0; i < this.size; i++) {
			start();
		}
		this.time.advance(meanLength().multipliedBy(10));
	}

	Duration meanLength() {
		return seconds(60 * Math.max(MINUTES, this.size / CREATIONS_PER_MINUTE));
	}

	/**
	 * Hear of all runs: those that are active now, and later ones when they start.
	 */
	void onStart(LongConsumer consumer) {
		this.started = consumer;
		List.copyOf(this.active).forEach(consumer::accept);
	}

	/**
	 * When a run ends.
	 */
	Duration end(long id) {
		return this.ends.get(id);
	}

	private void start() {
		double location = Math.log(meanLength().toMillis() / 1_000.0) - SIGMA * SIGMA / 2;
		Duration length = seconds(Math.exp(location + SIGMA * this.random.nextGaussian()));
		long id = start("API", length);
		this.ends.put(id, this.time.elapsed().plus(length));
		this.active.add(id);
		after(length, () -> {
			this.active.remove(id);
			start();
		});
		this.started.accept(id);
		Duration interval = meanLength().dividedBy(this.size);
		for (int i = 0; i < this.foreign; i++) {
			after(seconds(this.random.nextDouble() * interval.toMillis() / 1_000), () -> start("SLACK", length));
		}
	}

	private long start(String sourceType, Duration length) {
		this.simulation.script(SCRIPT.withDuration(length));
		return this.simulation.startRun("Work", sourceType).id();
	}

	private void after(Duration delay, Runnable action) {
		this.time.source().scheduler().schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
	}

	private static Duration seconds(double seconds) {
		return Duration.ofMillis(Math.round(seconds * 1_000));
	}

}

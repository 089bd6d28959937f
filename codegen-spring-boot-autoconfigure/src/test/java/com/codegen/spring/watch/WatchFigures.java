package com.codegen.spring.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a simulation has counted.
 *
 * @param size how many runs were active at any time
 * @param hours how long was counted
 * @param requests how many requests were sent
 * @param meanSweep the mean number of requests of a sweep
 * @param maxSweep the largest number of requests of a sweep
 * @param ended how many runs ended
 * @param meanDelay the mean time from the end of a run to its detection, in seconds
 * @param p99Delay the time that was longer for one of 100 runs, in seconds
 * @param rejected how many requests were answered with 429
 * @param maxInWindow the largest number of requests in any 30 seconds
 */
public record WatchFigures(int size, int hours, int requests, double meanSweep, int maxSweep, int ended,
		double meanDelay, double p99Delay, int rejected, int maxInWindow) {

	private static final Duration WINDOW = Duration.ofSeconds(30);

	static WatchFigures of(int size, int hours, List<Duration> arrivals, Collection<Integer> sweeps,
			Collection<Duration> delays, int rejected) {
		List<Double> sorted = new ArrayList<>(
				delays.stream().map((delay) -> delay.toMillis() / 1_000.0).sorted().toList());
		double p99 = sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1);
		return new WatchFigures(size, hours, arrivals.size(), mean(sweeps),
				sweeps.stream().mapToInt(Integer::intValue).max().orElse(0), sorted.size(), mean(sorted), p99, rejected,
				maxInWindow(arrivals));
	}

	private static double mean(Collection<? extends Number> numbers) {
		return numbers.stream().mapToDouble(Number::doubleValue).average().orElse(0);
	}

	private static int maxInWindow(List<Duration> arrivals) {
		int max = 0;
		int first = 0;
		for (int i = 0; i < arrivals.size(); i++) {
			while (arrivals.get(i).minus(arrivals.get(first)).compareTo(WINDOW) >= 0) {
				first++;
			}
			max = Math.max(max, i - first + 1);
		}
		return max;
	}

	/**
	 * The part of the documented limit that was used at the busiest moment.
	 * @return the part, 0 to 1
	 */
	public double maxShare() {
		return this.maxInWindow / 60.0;
	}

	/**
	 * The mean delay of reading one run after the other with the same quota.
	 * @return the delay in seconds
	 */
	public double theoryOfPollingEach() {
		return this.size / 2.0;
	}

}

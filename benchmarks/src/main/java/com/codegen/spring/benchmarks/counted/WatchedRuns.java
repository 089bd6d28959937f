package com.codegen.spring.benchmarks.counted;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.codegen.spring.benchmarks.Table;
import com.codegen.spring.watch.WatchFigures;
import com.codegen.spring.watch.WatchSimulation;

/**
 * How long it takes to notice that a run has ended, when many are followed with half of
 * the documented limit: hours of virtual time against the simulated API, which enforces
 * the limit. Beside it what reading one run after the other gives with as many requests,
 * and what the plan this was built after promised.
 */
public final class WatchedRuns implements CountedTable {

	private static final long SEED = 7;

	private static final int FOREIGN = 4;

	private static final int LARGEST_TO_POLL_EACH = 1_000;

	/**
	 * Virtual hours, by the number of runs: enough for a thousand ends, or many looks.
	 */
	private static final Map<Integer, Integer> HOURS = Map.of(1, 100, 10, 20, 100, 6, 1_000, 3, 10_000, 2);

	/**
	 * Mean and 99th percentile in seconds at 60 requests in 30 s: half as many, double.
	 */
	private static final Map<String, double[]> PLANNED = Map.of("10", seconds(0.5, 1.0), "10+4", seconds(0.6, 1.5),
			"100", seconds(1.9, 4.7), "100+4", seconds(5.5, 12), "1000", seconds(20, 41), "1000+4", seconds(56, 112),
			"10000", seconds(202, 396), "10000+4", seconds(562, 1_107));

	@Override
	public Table count() {
		List<List<String>> rows = new ArrayList<>();
		for (int size : HOURS.keySet().stream().sorted().toList()) {
			String polled = (size <= LARGEST_TO_POLL_EACH)
					? number(new WatchSimulation(size, 0, SEED).pollEach(hours(size)).meanDelay()) : "-";
			rows.add(row(size, 0, polled));
			rows.add(row(size, FOREIGN, polled));
		}
		return new Table("Watching runs with 30 requests in 30 s (+4: four runs of other people for each; delays in s)",
				List.of("active runs", "hours", "ended", "requests", "per sweep, mean / max", "per ended run",
						"delay, mean / p99", "polling each, theory / counted", "ratio", "as planned, mean / p99", "429",
						"largest share of the limit"),
				rows);
	}

	private static List<String> row(int size, int foreign, String polled) {
		WatchFigures figures = new WatchSimulation(size, foreign, SEED).watch(hours(size));
		String name = size + ((foreign > 0) ? "+" + foreign : "");
		double[] planned = PLANNED.get(name);
		return List.of(name, String.valueOf(figures.hours()), String.valueOf(figures.ended()),
				String.valueOf(figures.requests()), number(figures.meanSweep()) + " / " + figures.maxSweep(),
				number((double) figures.requests() / figures.ended()),
				number(figures.meanDelay()) + " / " + number(figures.p99Delay()),
				number(figures.theoryOfPollingEach()) + " / " + polled,
				String.format(Locale.ROOT, "%.3f", figures.meanDelay() / figures.theoryOfPollingEach()),
				(planned != null) ? number(planned[0] * 2) + " / " + number(planned[1] * 2) : "-",
				String.valueOf(figures.rejected()), String.format(Locale.ROOT, "%.2f", figures.maxShare()));
	}

	private static int hours(int size) {
		return HOURS.getOrDefault(size, 1);
	}

	private static double[] seconds(double mean, double p99) {
		return new double[] { mean, p99 };
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, (value < 100) ? "%.1f" : "%.0f", value);
	}

}

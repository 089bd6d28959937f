package com.codegen.spring.benchmarks;

import java.time.Duration;

/**
 * How thoroughly to measure.
 *
 * @param rounds the number of rounds; each measures every variant once, in random order
 * @param slice the length of one measurement
 * @param maxWarmUp the longest time to wait until the JIT compiler is quiet
 * @param countedCalls the number of calls whose garbage is counted
 */
public record Options(int rounds, Duration slice, Duration maxWarmUp, int countedCalls) {

	/**
	 * The options the documented tables were made with.
	 * @return 16 rounds of 250 ms after at most 25 s
	 */
	public static Options thorough() {
		return new Options(16, Duration.ofMillis(250), Duration.ofSeconds(25), 5000);
	}

	/**
	 * Options that show whether everything runs, and nothing more.
	 * @return two rounds of 50 ms after at most one second
	 */
	public static Options quick() {
		return new Options(2, Duration.ofMillis(50), Duration.ofSeconds(1), 200);
	}

}

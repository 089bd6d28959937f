package com.codegen.spring.watch;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The time from the end of a run to its detection, in virtual time.
 */
class DetectionDelayTests {

	private static final int SHARE = 30;

	/**
	 * A single run ends 4.6 times an hour: the sample is small. The counted table has a
	 * larger one.
	 */
	@ParameterizedTest
	@CsvSource({ "1, 0, 12, 3.3", "1, 4, 12, 3.3", "10, 0, 4, 3", "10, 4, 4, 3" })
	void isShortForFewRuns(int runs, int foreign, int hours, double mean) {
		WatchFigures figures = new WatchSimulation(runs, foreign, 7).watch(hours);
		assertThat(figures.ended()).isGreaterThan(40);
		assertThat(figures.meanDelay()).isLessThanOrEqualTo(mean);
		assertThat(figures.p99Delay()).isLessThanOrEqualTo(10);
		assertThat(figures.maxInWindow()).isLessThanOrEqualTo(SHARE);
		assertThat(figures.rejected()).isZero();
	}

}

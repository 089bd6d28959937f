package com.codegen.spring.benchmarks.counted;

import java.util.ServiceLoader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.codegen.spring.watch.WatchFigures;
import com.codegen.spring.watch.WatchHeap;
import com.codegen.spring.watch.WatchSimulation;

import static org.assertj.core.api.Assertions.assertThat;

class WatchedRunsTests {

	@ParameterizedTest
	@CsvSource({ "100, 0, 0.10", "1000, 0, 0.10", "1000, 4, 0.25" })
	void noticesEndsMuchEarlierThanPollingEachRun(int size, int foreign, double ratio) {
		WatchFigures figures = new WatchSimulation(size, foreign, 7).watch(1);
		assertThat(figures.meanDelay()).isBetween(0.1, ratio * figures.theoryOfPollingEach());
		assertThat(figures.maxSweep()).isBetween(1, 12);
		assertThat(figures.ended()).isGreaterThan(300);
		assertThat(figures.rejected()).isZero();
		assertThat(figures.maxShare()).isLessThanOrEqualTo(0.5);
	}

	@Test
	void readsEachRunInTurnAsTheTheorySays() {
		WatchFigures figures = new WatchSimulation(100, 0, 7).pollEach(1);
		assertThat(figures.meanDelay()).isBetween(0.9 * figures.theoryOfPollingEach(),
				1.1 * figures.theoryOfPollingEach());
		assertThat(figures.requests()).isBetween(3_599, 3_601);
	}

	@Test
	void holdsHalfAKilobyteAndNoThreadForAWait() {
		WatchHeap.PerWait wait = WatchHeap.measure(10_000);
		assertThat(wait.bytes()).isBetween(100.0, 512.0);
		assertThat(wait.threads()).isLessThanOrEqualTo(0);
	}

	@Test
	void isFound() {
		assertThat(ServiceLoader.load(CountedTable.class)).hasAtLeastOneElementOfType(WatchedRuns.class)
			.hasAtLeastOneElementOfType(PendingWaits.class);
	}

}

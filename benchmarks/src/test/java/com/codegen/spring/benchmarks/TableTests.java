package com.codegen.spring.benchmarks;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TableTests {

	@Test
	void isMarkdown() {
		assertThat(new Table("Sizes", List.of("what", "size"), List.of(List.of("run", "552"))).toMarkdown())
			.isEqualTo("\n### Sizes\n\n| what | size |\n| --- | --- |\n| run | 552 |\n");
	}

	@Test
	void mediansAreNotMovedByOutliers() {
		assertThat(Medians.of(List.of(1000, 1, 3), Integer::doubleValue)).isEqualTo(3);
		assertThat(Medians.of(List.of(4, 1, 1000, 2), Integer::doubleValue)).isEqualTo(3);
	}

	@Test
	void everyGroupHasAName() {
		assertThat(Benchmarks.groups()).containsOnlyKeys("counted", "jmh", "run", "concurrent", "logs", "startup");
	}

}

package com.codegen.spring.benchmarks.counted;

import java.util.ServiceLoader;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RequestsPerQuestionTests {

	@Test
	void countsTheRequestsThatReachTheServer() {
		assertThat(new RequestsPerQuestion().count().rows()).extracting((row) -> row.get(1))
			.containsExactly("1", "1", "3", "1", "3");
	}

	@Test
	void isFound() {
		assertThat(ServiceLoader.load(CountedTable.class)).hasAtLeastOneElementOfType(RequestsPerQuestion.class);
	}

}

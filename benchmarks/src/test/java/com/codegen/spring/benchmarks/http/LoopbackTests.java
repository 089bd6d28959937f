package com.codegen.spring.benchmarks.http;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunLogs;
import com.codegen.spring.benchmarks.Options;
import com.codegen.spring.benchmarks.Table;

import static org.assertj.core.api.Assertions.assertThat;

class LoopbackTests {

	private static LoopbackServer server;

	@BeforeAll
	static void start() {
		server = new LoopbackServer();
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	private static String baseUrl() {
		return "http://localhost:" + server.port() + "/v1";
	}

	@Test
	void servesBodiesOfTheDocumentedSizes() {
		assertThat(Payloads.run()).hasSize(552);
		assertThat(Payloads.page()).hasSizeBetween(188 * 1024, 190 * 1024);
		assertThat(Payloads.largePage()).hasSizeGreaterThan(10 * 1024 * 1024);
	}

	@ParameterizedTest
	@MethodSource("com.codegen.spring.benchmarks.http.VariantFactory#all")
	void everyVariantGetsTheWholeAnswer(VariantFactory factory) throws Exception {
		try (Variant variant = factory.create(baseUrl(), 2)) {
			Object run = variant.call(Workload.RUN);
			Object page = variant.call(Workload.LOGS);
			if (run instanceof byte[] bytes) {
				assertThat(bytes).isEqualTo(Payloads.run());
				assertThat((byte[]) page).isEqualTo(Payloads.page());
			}
			else if (run instanceof AgentRun decoded) {
				assertThat(decoded.id()).isEqualTo(Workload.ID);
				assertThat(((AgentRunLogs) page).logs()).hasSize(Payloads.PAGE_ENTRIES);
			}
			else {
				assertThat(factory.name()).isEqualTo("GENERATED_CLIENT");
			}
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "TEMPLATE_ON", "WEB_CLIENT" })
	void countsCallsTimeAndGarbage(Variants factory) throws Exception {
		try (Callers callers = new Callers(factory.create(baseUrl(), 4), Workload.RUN, 4)) {
			Slice slice = VariantProcess.obey(callers, "count", 100);
			assertThat(slice.calls()).isEqualTo(100);
			assertThat(slice.bytesPerCall()).isBetween(5_000.0, 1_000_000.0);
			assertThat(Slice.parse(slice.toLine())).isEqualTo(slice);
			Slice timed = VariantProcess.obey(callers, "slice", 500);
			assertThat(timed.wallNanos()).isGreaterThanOrEqualTo(500_000_000);
			assertThat(timed.cpuNanos()).as("counted in steps of 10 ms").isPositive();
		}
	}

	@Test
	void comparesVariantsInJvmsOfTheirOwn() throws Exception {
		List<VariantResult> results = new PairedSlices(Workload.RUN, 1).measure(List.of(Variants.RAW, Variants.SOCKET),
				baseUrl(), new Options(1, Duration.ofMillis(20), Duration.ofMillis(50), 50));
		assertThat(results).extracting(VariantResult::name).containsExactly("RAW", "SOCKET");
		assertThat(results).allSatisfy((result) -> assertThat(result.slices().get(0).calls()).isPositive());
		assertThat(results.get(1).bytesPerCall()).isLessThan(results.get(0).bytesPerCall());
	}

	@Test
	void readsPageThatPlainWebClientRefuses() {
		Table table = LoopbackTables.largePage(baseUrl());
		assertThat(table.rows().get(0)).containsExactly("template", "5500");
		assertThat(table.rows().get(1).get(1)).startsWith("none: Exceeded limit");
	}

}

package com.codegen.spring.benchmarks.http;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the garbage of a call where it is, since that is what a slow machine does not
 * change. Code that is not compiled yet makes more, so the calls go on until the limit is
 * kept or the time is over.
 */
class AllocationTests {

	private static final double ON_LIMIT = 38_000;

	private static final double OFF_LIMIT = 36_000;

	private static final long LIMIT_NANOS = 6_000_000_000L;

	@Test
	void everythingOnStaysWithinItsGarbage() throws Exception {
		try (LoopbackServer server = new LoopbackServer()) {
			assertThat(leastBytes(TemplateVariant.withFeatures(baseUrl(server), 1), ON_LIMIT)).isLessThan(ON_LIMIT);
		}
	}

	@Test
	void featuresOffStayWithinTheirGarbage() throws Exception {
		try (LoopbackServer server = new LoopbackServer()) {
			assertThat(leastBytes(TemplateVariant.withoutFeatures(baseUrl(server), 1), OFF_LIMIT))
				.isLessThan(OFF_LIMIT);
		}
	}

	private static String baseUrl(LoopbackServer server) {
		return "http://localhost:" + server.port() + "/v1";
	}

	private static double leastBytes(Variant variant, double enough) throws Exception {
		try (Callers callers = new Callers(variant, Workload.RUN, 1)) {
			long end = System.nanoTime() + LIMIT_NANOS;
			double least = Double.MAX_VALUE;
			while (least >= enough && System.nanoTime() - end < 0) {
				least = Math.min(least, callers.callTimes(2000).bytesPerCall());
			}
			return least;
		}
	}

}

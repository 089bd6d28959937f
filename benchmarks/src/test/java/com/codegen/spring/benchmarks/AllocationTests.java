package com.codegen.spring.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import com.sun.management.ThreadMXBean;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

import org.springframework.web.reactive.function.client.WebClient;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.benchmarks.http.BareWebClient;
import com.codegen.spring.benchmarks.http.ReadyConnector;
import com.codegen.spring.benchmarks.http.TemplateVariant;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a call allocates, counted by the JVM beside a plain {@code WebClient} that does
 * the same work. Without a network all of it happens on the calling thread, so that no
 * load of the machine can change it.
 */
class AllocationTests {

	private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

	private static final int ROUNDS = 12;

	private static final int CALLS = 100;

	private static final double MOST = 1.15;

	@Test
	void everythingOnAllocatesHardlyMoreThanAPlainWebClient() {
		WebClient plain = BareWebClient.ready();
		try (CodegenTemplate template = TemplateVariant
			.withFeatures(ReadyConnector.template(), TemplateVariant.observations(new SimpleMeterRegistry()))
			.build()) {
			long[] bytes = bytesPerCall(List.of(() -> BareWebClient.run(plain), () -> template.agentRuns().get(4253)));
			System.out.println("Bytes per call: WebClient " + bytes[0] + ", everything on " + bytes[1]);
			assertThat(bytes[1]).isLessThan(Math.round(MOST * bytes[0]));
		}
	}

	@Test
	void countsWhatIsAllocated() {
		long[] bytes = bytesPerCall(List.of(() -> new byte[10_000], () -> new byte[20_000]));
		assertThat(bytes[0]).isCloseTo(10_000, Percentage.withPercentage(1));
		assertThat(bytes[1]).isCloseTo(20_000, Percentage.withPercentage(1));
	}

	/**
	 * The least of all rounds: the first ones load classes and run code that is not
	 * compiled yet.
	 */
	private static long[] bytesPerCall(List<Supplier<Object>> variants) {
		long[] least = new long[variants.size()];
		Arrays.fill(least, Long.MAX_VALUE);
		for (int round = 0; round < ROUNDS; round++) {
			for (int variant = 0; variant < least.length; variant++) {
				least[variant] = Math.min(least[variant], bytesPerCall(variants.get(variant)));
			}
		}
		return least;
	}

	private static long bytesPerCall(Supplier<Object> variant) {
		long before = THREADS.getCurrentThreadAllocatedBytes();
		Object last = null;
		for (int call = 0; call < CALLS; call++) {
			last = variant.get();
		}
		assertThat(last).isNotNull();
		return (THREADS.getCurrentThreadAllocatedBytes() - before) / CALLS;
	}

}

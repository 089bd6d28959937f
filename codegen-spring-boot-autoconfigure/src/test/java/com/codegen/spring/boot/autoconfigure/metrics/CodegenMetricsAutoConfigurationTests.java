package com.codegen.spring.boot.autoconfigure.metrics;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.boot.webclient.autoconfigure.WebClientObservationAutoConfiguration;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.CodegenTemplateCustomizer;
import com.codegen.spring.boot.ClientContexts;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.exchange.CallListener;
import com.codegen.spring.exchange.Endpoint;
import com.codegen.spring.exchange.RateClass;
import com.codegen.spring.observation.CodegenMeters;
import com.codegen.spring.observation.CodegenObservationDocumentation.LowCardinality;
import com.codegen.spring.observation.DefaultCodegenObservationConvention;
import com.codegen.spring.task.Task;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;
import com.codegen.spring.test.simulation.RunScript;

import static org.assertj.core.api.Assertions.assertThat;

class CodegenMetricsAutoConfigurationTests {

	private static final String CALL = new DefaultCodegenObservationConvention().getName();

	private static final CallListener BROKEN = new CallListener() {

		@Override
		public void onAttempt(Endpoint endpoint) {
			throw new IllegalStateException("broken");
		}

		@Override
		public void onRetry(Endpoint endpoint, CodegenException failure) {
			throw new IllegalStateException("broken");
		}

		@Override
		public void onRateLimitWait(Endpoint endpoint, Duration wait) {
			throw new NoClassDefFoundError("broken");
		}

	};

	@RegisterExtension
	static final CodegenServerExtension server = new CodegenServerExtension(
			(builder) -> builder.enforceRateLimits(false));

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final ApplicationContextRunner runner = ClientContexts.of(server.server())
		.withBean(MeterRegistry.class, () -> this.meters)
		.withConfiguration(AutoConfigurations.of(ObservationAutoConfiguration.class, MetricsAutoConfiguration.class,
				CompositeMeterRegistryAutoConfiguration.class, WebClientAutoConfiguration.class,
				WebClientObservationAutoConfiguration.class, CodegenMetricsAutoConfiguration.class,
				CodegenObservationAutoConfiguration.class, CodegenWatchMetricsAutoConfiguration.class));

	@Test
	void timeCallsAndCountAttemptsAndRetries() {
		server.server().enqueue(Fault.status(503));
		this.runner.run((context) -> {
			context.getBean(CodegenTemplate.class).users().me();
			assertThat(this.meters.get(CALL).timers()).singleElement()
				.satisfies((timer) -> assertThat(timer.count()).isEqualTo(1));
			assertThat(this.meters.get("http.client.requests").timers().stream().mapToLong((timer) -> timer.count()))
				.containsOnly(1L)
				.hasSize(2);
			assertThat(this.meters.get("codegen.client.attempts").tag("operation", "user.me").counter().count())
				.isEqualTo(2);
			assertThat(this.meters.get("codegen.client.retries")
				.tag("operation", "user.me")
				.tag("reason", "server")
				.counter()
				.count()).isEqualTo(1);
		});
	}

	@Test
	void countBesideTheListenersOfTheApplication() {
		List<String> told = new CopyOnWriteArrayList<>();
		server.server().enqueue(Fault.status(503));
		this.runner.withBean("first", CodegenTemplateCustomizer.class, () -> listener("first", told))
			.withBean("broken", CodegenTemplateCustomizer.class, () -> (builder) -> builder.callListener(BROKEN))
			.withBean("second", CodegenTemplateCustomizer.class, () -> listener("second", told))
			.withPropertyValues("codegen.rate-limit.limits.standard.permits=1",
					"codegen.rate-limit.limits.standard.window=10ms")
			.run((context) -> {
				assertThat(context.getBean(CodegenTemplate.class).users().me().id()).isPositive();
				assertThat(told).containsExactly("first attempt", "second attempt", "first retry", "second retry",
						"first wait", "second wait", "first attempt", "second attempt");
			});
		assertThat(this.meters.get("codegen.client.attempts").counter().count()).isEqualTo(2);
		assertThat(this.meters.get("codegen.client.retries").counter().count()).isEqualTo(1);
		assertThat(this.meters.get("codegen.client.ratelimit.wait").timer().count()).isEqualTo(1);
	}

	private static CodegenTemplateCustomizer listener(String name, List<String> told) {
		return (builder) -> builder.callListener(new CallListener() {

			@Override
			public void onAttempt(Endpoint endpoint) {
				told.add(name + " attempt");
			}

			@Override
			public void onRetry(Endpoint endpoint, CodegenException failure) {
				told.add(name + " retry");
			}

			@Override
			public void onRateLimitWait(Endpoint endpoint, Duration wait) {
				told.add(name + " wait");
			}

		});
	}

	@Test
	void timeTheWaitsForThePermit() {
		this.runner
			.withPropertyValues("codegen.rate-limit.limits.standard.permits=1",
					"codegen.rate-limit.limits.standard.window=10ms")
			.run((context) -> {
				context.getBean(CodegenTemplate.class).users().me();
				context.getBean(CodegenTemplate.class).users().me();
				assertThat(this.meters.get("codegen.client.ratelimit.wait")
					.tag("rate.class", RateClass.STANDARD.name())
					.timer()
					.count()).isEqualTo(1);
			});
	}

	@Test
	void areThoseThatAreDocumented() {
		server.server().enqueue(Fault.status(503));
		this.runner
			.withPropertyValues("codegen.rate-limit.limits.standard.permits=1",
					"codegen.rate-limit.limits.standard.window=10ms", "codegen.watch.initial-interval=20ms")
			.run((context) -> {
				CodegenTemplate template = context.getBean(CodegenTemplate.class);
				template.users().me();
				server.server().simulation().script(RunScript.completing("Done").withDuration(Duration.ofMillis(1)));
				Task task = template.runTask("Work");
				server.server().enqueue(Fault.status(401));
				task.await(Duration.ofSeconds(10));
			});
		Map<String, Set<String>> documented = new TreeMap<>();
		documented.put(CALL + " TIMER", keys(LowCardinality.values()));
		Arrays.stream(CodegenMeters.values())
			.forEach((meter) -> documented.put(meter.getName() + " " + meter.getType(), keys(meter.getKeyNames())));
		assertThat(ours().filter((meter) -> !meter.getId().getName().endsWith(".active"))
			.collect(Collectors.toMap((meter) -> meter.getId().getName() + " " + meter.getId().getType(),
					CodegenMetricsAutoConfigurationTests::tags, (one, other) -> {
						assertThat(one).isEqualTo(other);
						return one;
					})))
			.isEqualTo(documented);
	}

	@Test
	void stayFewAfterAThousandRunsWithFaults() {
		List<Fault> faults = List.of(Fault.none(), Fault.status(503), Fault.status(404), Fault.reset(), Fault.none(),
				Fault.status(500), Fault.status(402), Fault.rawBody("text/html", "<p>"));
		Fault rare = Fault.status(429);
		String prompt = "prompt-marker";
		this.runner.withPropertyValues("codegen.rate-limit.enabled=false").run((context) -> {
			CodegenTemplate template = context.getBean(CodegenTemplate.class);
			for (int run = 1; run <= 1000; run++) {
				server.server().enqueue((run % 400 == 0) ? rare : faults.get(run % faults.size()));
				int id = 700_000 + run;
				attempt((run % 10 == 0) ? () -> template.runTask(prompt + id) : () -> template.agentRuns().get(id));
			}
			assertThat(this.meters.getMeters()).hasSizeLessThanOrEqualTo(200);
			assertThat(this.meters.getMeters().stream().flatMap((meter) -> meter.getId().getTags().stream()))
				.isNotEmpty()
				.extracting(Tag::getValue)
				.noneMatch((value) -> value.matches(".*7\\d{5}.*") || value.contains(prompt) || value.contains("?")
						|| value.contains(server.server().token()));
		});
	}

	@Test
	void areAbsentWithoutRegistry() {
		ClientContexts.of(server.server())
			.withConfiguration(AutoConfigurations.of(CodegenMetricsAutoConfiguration.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("codegenMetricsCustomizer"));
	}

	private static void attempt(Runnable call) {
		try {
			call.run();
		}
		catch (CodegenException ex) {
			assertThat(ex.getErrorCode()).isNotBlank();
		}
	}

	private Stream<Meter> ours() {
		return this.meters.getMeters().stream().filter((meter) -> meter.getId().getName().startsWith("codegen."));
	}

	private static Set<String> tags(Meter meter) {
		return meter.getId().getTags().stream().map(Tag::getKey).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> keys(KeyName... names) {
		return Arrays.stream(names).map(KeyName::asString).collect(Collectors.toCollection(TreeSet::new));
	}

}

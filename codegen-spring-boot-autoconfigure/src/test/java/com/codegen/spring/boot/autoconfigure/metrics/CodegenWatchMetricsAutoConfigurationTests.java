package com.codegen.spring.boot.autoconfigure.metrics;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.boot.ClientContexts;
import com.codegen.spring.task.Task;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;
import com.codegen.spring.test.simulation.RunScript;

import static org.assertj.core.api.Assertions.assertThat;

class CodegenWatchMetricsAutoConfigurationTests {

	private static final Duration SHORT = Duration.ofMillis(50);

	@RegisterExtension
	static final CodegenServerExtension server = new CodegenServerExtension(
			(builder) -> builder.enforceRateLimits(false));

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final ApplicationContextRunner runner = ClientContexts.of(server.server())
		.withBean(MeterRegistry.class, () -> this.meters)
		.withPropertyValues("codegen.watch.initial-interval=20ms", "codegen.watch.max-interval=20ms",
				"codegen.rate-limit.limits.standard.permits=10000")
		.withConfiguration(AutoConfigurations.of(MetricsAutoConfiguration.class,
				CompositeMeterRegistryAutoConfiguration.class, CodegenWatchMetricsAutoConfiguration.class));

	@Test
	void countAndTimeRunsByTheirFinalStatus() {
		this.runner.run((context) -> {
			CodegenTemplate template = context.getBean(CodegenTemplate.class);
			server.server()
				.simulation()
				.script(RunScript.completing("One").withDuration(SHORT),
						RunScript.completing("Two").withDuration(SHORT),
						RunScript.failing("Three").withDuration(SHORT));
			for (int i = 0; i < 3; i++) {
				template.runTask("Work").await(Duration.ofSeconds(10));
			}
			assertThat(this.meters.get("codegen.runs.ended").tag("status", "COMPLETE").counter().count()).isEqualTo(2);
			assertThat(this.meters.get("codegen.runs.ended").tag("status", "FAILED").counter().count()).isEqualTo(1);
			assertThat(this.meters.get("codegen.runs.duration").tag("status", "COMPLETE").timer().count()).isEqualTo(2);
			assertThat(this.meters.get("codegen.runs.duration")
				.tag("status", "FAILED")
				.timer()
				.totalTime(TimeUnit.MILLISECONDS)).isGreaterThan(10);
		});
	}

	@Test
	void gaugeWhatThePollerDoes() {
		this.runner.run((context) -> {
			server.server().simulation().script(RunScript.completing("One").withDuration(Duration.ofHours(1)));
			assertThat(this.meters.get("codegen.watch.runs").gauge().value()).isZero();
			Task task = context.getBean(CodegenTemplate.class).runTask("Work");
			assertThat(this.meters.get("codegen.watch.runs").gauge().value()).isEqualTo(1);
			assertThat(this.meters.get("codegen.watch.lag").timeGauge().value(TimeUnit.SECONDS)).isNotNegative();
			task.cancel();
			task.await(Duration.ofSeconds(10));
			assertThat(this.meters.get("codegen.watch.runs").gauge().value()).isZero();
			assertThat(this.meters.get("codegen.watch.quota.used").gauge().value()).isPositive()
				.isLessThanOrEqualTo(0.5);
		});
	}

	@Test
	void countFailedSweeps() {
		this.runner.run((context) -> {
			server.server().simulation().script(RunScript.completing("One").withDuration(SHORT));
			Task task = context.getBean(CodegenTemplate.class).runTask("Work");
			server.server().enqueue(Fault.status(401));
			task.await(Duration.ofSeconds(10));
			assertThat(this.meters.get("codegen.watch.failures").tag("reason", "auth").counter().count()).isEqualTo(1);
		});
	}

	@Test
	void areAbsentWithoutRegistry() {
		ClientContexts.of(server.server())
			.withConfiguration(AutoConfigurations.of(CodegenWatchMetricsAutoConfiguration.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("codegenWatchMeters"));
	}

}

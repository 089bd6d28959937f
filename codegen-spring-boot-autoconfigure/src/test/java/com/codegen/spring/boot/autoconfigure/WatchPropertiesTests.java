package com.codegen.spring.boot.autoconfigure;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.boot.ClientContexts;
import com.codegen.spring.task.Task;
import com.codegen.spring.task.TaskTimeoutException;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.simulation.RunScript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WatchPropertiesTests {

	@RegisterExtension
	static final CodegenServerExtension server = new CodegenServerExtension(
			(builder) -> builder.enforceRateLimits(false));

	private final ApplicationContextRunner runner = ClientContexts.of(server.server())
		.withPropertyValues("codegen.rate-limit.enabled=false");

	@Test
	void timeoutLimitsWaitsWithoutATimeout() {
		this.runner.withPropertyValues("codegen.watch.timeout=300ms").run((context) -> {
			Task task = start(context, Duration.ofHours(1));
			assertThatExceptionOfType(TaskTimeoutException.class).isThrownBy(task::await);
		});
	}

	@Test
	void initialIntervalTellsWhenToLook() {
		this.runner
			.withPropertyValues("codegen.watch.initial-interval=50ms", "codegen.watch.max-interval=50ms",
					"codegen.watch.timeout=2s")
			.run((context) -> {
				Task task = start(context, Duration.ofMillis(1)).await();
				assertThat(task.isSuccessful()).isTrue();
				assertThat(looks()).isPositive();
			});
	}

	@Test
	void multiplierLetsTheIntervalsGrow() {
		this.runner
			.withPropertyValues("codegen.watch.initial-interval=20ms", "codegen.watch.multiplier=1e9",
					"codegen.watch.max-interval=1h", "codegen.watch.timeout=500ms")
			.run((context) -> {
				Task task = start(context, Duration.ofHours(1));
				assertThatExceptionOfType(TaskTimeoutException.class).isThrownBy(task::await);
				assertThat(looks()).isEqualTo(1);
			});
	}

	@Test
	void maxIntervalBoundsTheIntervals() {
		this.runner
			.withPropertyValues("codegen.watch.initial-interval=20ms", "codegen.watch.multiplier=1e9",
					"codegen.watch.max-interval=30ms", "codegen.watch.timeout=1s")
			.run((context) -> {
				Task task = start(context, Duration.ofHours(1));
				assertThatExceptionOfType(TaskTimeoutException.class).isThrownBy(task::await);
				assertThat(looks()).isGreaterThan(2);
			});
	}

	private static Task start(ApplicationContext context, Duration duration) {
		server.server().simulation().script(RunScript.completing("Done").withDuration(duration));
		return context.getBean(CodegenTemplate.class).runTask("Fix the build");
	}

	private static long looks() {
		return server.server().requests().stream().filter((request) -> request.method().equals("GET")).count();
	}

}

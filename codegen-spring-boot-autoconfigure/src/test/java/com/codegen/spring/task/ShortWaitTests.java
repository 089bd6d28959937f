package com.codegen.spring.task;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import com.codegen.spring.ReactiveCodegenTemplate;
import com.codegen.spring.support.Clients;
import com.codegen.spring.support.SimulationConnector;
import com.codegen.spring.support.VirtualTime;
import com.codegen.spring.test.simulation.CodegenSimulation;
import com.codegen.spring.test.simulation.RunScript;
import com.codegen.spring.watch.PollInterval;
import com.codegen.spring.watch.WatchSettings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Waits that are over before it would be time for the first look.
 */
class ShortWaitTests {

	private static final Duration SHORT = Duration.ofSeconds(3);

	private final VirtualTime time = new VirtualTime();

	private final CodegenSimulation simulation = CodegenSimulation.builder().clock(this.time).build();

	private final ReactiveCodegenTemplate template = Clients
		.virtual(new SimulationConnector(this.simulation, this.time), this.time)
		.watch(WatchSettings.defaults()
			.withInterval(new PollInterval(Duration.ofSeconds(5), 1.5, Duration.ofSeconds(45), 0)))
		.buildReactive();

	@Test
	void seeTheEndOfATaskThatWasReadLongAgo() {
		ReactiveTask task = start(Duration.ofMinutes(1));
		this.time.advance(Duration.ofHours(1));
		assertThat(task.await(SHORT).toFuture().getNow(null)).isNotNull()
			.satisfies((ended) -> assertThat(ended.isSuccessful()).isTrue());
	}

	@Test
	void seeItWhenTheWishedIntervalIsNoShorter() {
		ReactiveTask task = start(Duration.ofMinutes(1));
		this.time.advance(Duration.ofHours(1));
		Duration minute = Duration.ofMinutes(1);
		CompletableFuture<ReactiveTask> end = task.await(AwaitOptions.of(minute).withPollInterval(minute)).toFuture();
		this.time.advance(minute);
		assertThat(end).isCompleted();
	}

	@Test
	void haveARunLookedAtThatSomebodyElseWaitsFor() {
		ReactiveTask task = start(Duration.ofSeconds(363));
		CompletableFuture<ReactiveTask> patient = task.await(Duration.ofHours(1)).toFuture();
		this.time.advance(Duration.ofSeconds(363));
		assertThat(patient).isNotDone();
		CompletableFuture<ReactiveTask> end = task.await(SHORT).toFuture();
		this.time.advance(SHORT);
		assertThat(end).isCompleted();
		assertThat(patient).isCompleted();
	}

	@Test
	void askNoMoreOftenThanOthers() {
		ReactiveTask task = start(Duration.ofHours(10));
		CompletableFuture<ReactiveTask> patient = task.await(Duration.ofHours(1)).toFuture();
		int minutes = 5;
		for (int i = 0; i < minutes * 20; i++) {
			task.await(SHORT).onErrorComplete().subscribe();
			this.time.advance(SHORT);
		}
		assertThat(this.simulation.requests()).hasSizeBetween(minutes * 10, minutes * 12 + 2);
		assertThat(patient).isNotDone();
	}

	private ReactiveTask start(Duration length) {
		this.simulation.script(RunScript.completing("Done").withDuration(length));
		return this.template.runTask("Work").toFuture().join();
	}

}

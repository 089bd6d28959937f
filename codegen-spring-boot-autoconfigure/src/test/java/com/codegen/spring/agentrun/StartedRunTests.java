package com.codegen.spring.agentrun;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import com.codegen.spring.ReactiveCodegenTemplate;
import com.codegen.spring.support.Clients;
import com.codegen.spring.support.SimulationConnector;
import com.codegen.spring.support.VirtualTime;
import com.codegen.spring.test.simulation.CodegenSimulation;
import com.codegen.spring.watch.PollInterval;
import com.codegen.spring.watch.WatchSettings;

import static org.assertj.core.api.Assertions.assertThat;

class StartedRunTests {

	private final VirtualTime time = new VirtualTime();

	private final CodegenSimulation simulation = CodegenSimulation.builder().clock(this.time).build();

	private final ReactiveCodegenTemplate template = Clients
		.virtual(new SimulationConnector(this.simulation, this.time), this.time)
		.watch(WatchSettings.defaults()
			.withWatchStarted(true)
			.withInterval(PollInterval.constant(Duration.ofDays(365_000))))
		.buildReactive();

	@Test
	void isNotLostWhenItCannotBeFollowed() {
		AgentRun run = this.template.agentRuns().create("[pause] Work").block(Duration.ofSeconds(1));
		assertThat(run.id()).isEqualTo(this.simulation.runs().get(0).id());
		this.time.advance(Duration.ofMinutes(1));
		AgentRun resumed = this.template.agentRuns()
			.resume(ResumeAgentRun.of(run.id(), "Go on"))
			.block(Duration.ofSeconds(1));
		assertThat(resumed.id()).isEqualTo(run.id());
	}

}

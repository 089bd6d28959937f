package com.codegen.spring.benchmarks.jmh;

import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import org.springframework.web.reactive.function.client.WebClient;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.benchmarks.http.ReadyConnector;
import com.codegen.spring.benchmarks.http.TemplateVariant;

/**
 * A whole call with a connector that has the response ready: what is left is Spring's and
 * the client's own work.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PipelineBenchmark {

	private final CodegenTemplate off = TemplateVariant.withoutFeatures(ReadyConnector.template()).build();

	private final CodegenTemplate on = TemplateVariant
		.withFeatures(ReadyConnector.template(), TemplateVariant.observations(new SimpleMeterRegistry()))
		.build();

	private final WebClient webClient = WebClient.builder()
		.clientConnector(new ReadyConnector())
		.baseUrl(ReadyConnector.BASE_URL)
		.defaultHeader("Accept", "application/json")
		.defaultHeader("Authorization", "Bearer token")
		.build();

	/**
	 * Nothing, which is what the frame of a benchmark costs.
	 */
	@Benchmark
	public void baseline() {
	}

	/**
	 * The client with everything on.
	 * @return the run
	 */
	@Benchmark
	public AgentRun templateOn() {
		return this.on.agentRuns().get(4253);
	}

	/**
	 * The client with everything off.
	 * @return the run
	 */
	@Benchmark
	public AgentRun templateOff() {
		return this.off.agentRuns().get(4253);
	}

	/**
	 * A plain {@code WebClient}.
	 * @return the run
	 */
	@Benchmark
	public Object webClient() {
		return String.valueOf(this.webClient.get()
			.uri("/organizations/{org}/agent/run/{id}", 4711, 4253)
			.retrieve()
			.bodyToMono(AgentRun.class)
			.block());
	}

	/**
	 * Let go of the templates.
	 */
	@TearDown
	public void close() {
		this.off.close();
		this.on.close();
	}

}

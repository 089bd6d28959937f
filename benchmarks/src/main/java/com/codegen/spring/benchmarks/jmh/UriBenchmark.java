package com.codegen.spring.benchmarks.jmh;

import java.net.URI;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import org.springframework.web.util.DefaultUriBuilderFactory;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.exchange.CodegenRequest;
import com.codegen.spring.exchange.Endpoints;

/**
 * Making the URI of a call.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class UriBenchmark {

	private static final String BASE_URL = "http://localhost:8080/v1/";

	private final DefaultUriBuilderFactory templates = new DefaultUriBuilderFactory(BASE_URL);

	private final CodegenRequest<AgentRun> request = CodegenRequest.of(Endpoints.AGENT_RUN_GET, AgentRun.class, 4711L,
			4253L);

	private long id = 4253;

	/**
	 * Nothing, which is what the frame of a benchmark costs.
	 */
	@Benchmark
	public void baseline() {
	}

	/**
	 * As the client does.
	 * @return the URI
	 */
	@Benchmark
	public URI concatenated() {
		return this.request.uri(BASE_URL);
	}

	/**
	 * As Spring's clients do by default.
	 * @return the URI
	 */
	@Benchmark
	public URI template() {
		return this.templates.expand("organizations/{org}/agent/run/{id}", 4711L, this.id);
	}

}

package com.codegen.spring.transport;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.JsonNode;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunLogs;
import com.codegen.spring.benchmarks.http.Payloads;
import com.codegen.spring.exchange.CodegenRequest;
import com.codegen.spring.exchange.Endpoints;
import com.codegen.spring.json.JsonReading;

/**
 * Decoding responses with the client's mapper.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecodeBenchmark {

	private static final int SIZE_LIMIT = 16 * 1024 * 1024;

	private final CodegenJson json = new CodegenJson();

	private final byte[] run = Payloads.run();

	private final byte[] page = Payloads.page();

	private final CodegenRequest<AgentRun> runRequest = CodegenRequest.of(Endpoints.AGENT_RUN_GET, AgentRun.class, 1L,
			2L);

	private final CodegenRequest<AgentRunLogs> pageRequest = CodegenRequest.of(Endpoints.AGENT_RUN_LOGS,
			AgentRunLogs.class, 1L, 2L);

	/**
	 * Nothing, which is what the frame of a benchmark costs.
	 */
	@Benchmark
	public void baseline() {
	}

	/**
	 * A run of 552 bytes.
	 * @return the run
	 */
	@Benchmark
	public AgentRun run() {
		return read(this.run, this.runRequest);
	}

	/**
	 * A page of 100 log entries, 188 KB.
	 * @return the page
	 */
	@Benchmark
	public AgentRunLogs page() {
		return read(this.page, this.pageRequest);
	}

	/**
	 * The same page as a tree.
	 * @return the page
	 */
	@Benchmark
	public JsonNode pageAsTree() {
		return this.json.readTree(this.page);
	}

	private <T> T read(byte[] body, CodegenRequest<T> request) {
		JsonReading reading = new JsonReading((from, to) -> Arrays.copyOfRange(body, from, to));
		return Objects.requireNonNull(this.json.read(new ByteArrayInputStream(body), request, SIZE_LIMIT, reading));
	}

}

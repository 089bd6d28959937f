package com.codegen.spring.test.server;

import java.util.List;
import java.util.function.Predicate;

import com.codegen.spring.test.simulation.CodegenSimulation;
import com.codegen.spring.test.simulation.RecordedRequest;
import com.codegen.spring.test.simulation.SimulatedRequest;

/**
 * A simulated Codegen API on a loopback port. It keeps state, enforces the documented
 * limits and lets requests go wrong on demand.
 */
public final class CodegenServer implements AutoCloseable {

	/**
	 * The token that is accepted unless another one is set; no real token looks like it.
	 */
	public static final String DEFAULT_TOKEN = CodegenSimulation.DEFAULT_TOKEN;

	/**
	 * The organization of the token unless others are set.
	 */
	public static final long DEFAULT_ORGANIZATION_ID = CodegenSimulation.DEFAULT_ORGANIZATION_ID;

	private final CodegenSimulation simulation;

	private final FaultPlan faults;

	private final HttpTransport transport;

	CodegenServer(CodegenSimulation simulation, int port) {
		this.simulation = simulation;
		this.faults = new FaultPlan();
		this.transport = new HttpTransport(port, new RequestHandler(simulation, this.faults));
	}

	/**
	 * Start a server with the defaults on a free port.
	 * @return the running server
	 */
	public static CodegenServer start() {
		return builder().start();
	}

	/**
	 * Build a server.
	 * @return a builder with the defaults
	 */
	public static CodegenServerBuilder builder() {
		return new CodegenServerBuilder();
	}

	/**
	 * Run a server until the process is killed.
	 * @param args see {@code --help}
	 */
	public static void main(String[] args) {
		CodegenServerMain.main(args);
	}

	/**
	 * Where the server listens.
	 * @return scheme, host and port, such as http://127.0.0.1:40123
	 */
	public String url() {
		return "http://127.0.0.1:" + this.transport.port();
	}

	/**
	 * The base URL for a client.
	 * @return the URL with the version
	 */
	public String baseUrl() {
		return url() + "/v1";
	}

	public int port() {
		return this.transport.port();
	}

	public String token() {
		return this.simulation.token();
	}

	public long organizationId() {
		return this.simulation.organizationId();
	}

	public CodegenSimulation simulation() {
		return this.simulation;
	}

	/**
	 * All requests.
	 * @return the requests since the last reset, in the order of their arrival
	 */
	public List<RecordedRequest> requests() {
		return this.simulation.requests();
	}

	/**
	 * The requests of one kind.
	 * @param method the HTTP method
	 * @param pathSuffix how the path ends
	 * @return the requests since the last reset
	 */
	public List<RecordedRequest> requests(String method, String pathSuffix) {
		return requests().stream()
			.filter((request) -> request.method().equals(method) && request.path().endsWith(pathSuffix))
			.toList();
	}

	/**
	 * Let the next requests go wrong, each with one fault.
	 * @param next the faults in order
	 */
	public void enqueue(Fault... next) {
		this.faults.enqueue(List.of(next));
	}

	/**
	 * Let the next matching requests go wrong, each with one fault.
	 * @param condition which requests
	 * @param next the faults in order
	 */
	public void fault(Predicate<SimulatedRequest> condition, Fault... next) {
		this.faults.add(condition, List.of(next));
	}

	/**
	 * Let all matching requests go wrong.
	 * @param condition which requests
	 * @param fault the fault
	 */
	public void always(Predicate<SimulatedRequest> condition, Fault fault) {
		this.faults.always(condition, fault);
	}

	/**
	 * Return to the state after the start: no runs, no faults, no recorded requests,
	 * fresh limits.
	 */
	public void reset() {
		this.faults.clear();
		this.simulation.reset();
	}

	/**
	 * Close the port and all connections; closing again does nothing.
	 */
	@Override
	public void close() {
		this.transport.close();
	}

	void awaitClose() {
		this.transport.awaitClose();
	}

}

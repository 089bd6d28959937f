package com.codegen.spring.soak;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.Fault;
import com.codegen.spring.test.simulation.SimulatedRequest;

/**
 * The server of a soak: finds the number of the call in each request and lets the fault
 * of its plan happen. A server with raw faults takes its place with the same methods.
 */
final class SoakServer implements AutoCloseable {

	private static final Pattern NUMBER = Pattern.compile("soak[ =](\\d+)");

	private final CodegenServer server = CodegenServer.builder().enforceRateLimits(false).start();

	private final Map<Integer, AtomicInteger> requests = new ConcurrentHashMap<>();

	private SoakPlan plan = new SoakPlan(0);

	private Fault next = Fault.none();

	CodegenServer server() {
		return this.server;
	}

	/**
	 * Forget everything and obey a plan.
	 * @param changed the plan
	 */
	void start(SoakPlan changed) {
		this.server.reset();
		this.requests.clear();
		this.plan = changed;
		this.server.always(this::plan, Fault.none());
		SoakPlan.FAULTS.forEach((fault) -> this.server.always((request) -> this.next == fault, fault));
	}

	/**
	 * How many requests arrived, except those that look for a free connection.
	 */
	int requests() {
		return (int) this.server.requests()
			.stream()
			.filter((request) -> !request.path().endsWith("/mcp-providers"))
			.count();
	}

	@Override
	public void close() {
		this.server.close();
	}

	/**
	 * The first rule of the server: decides on the fault and leaves it to the other ones.
	 */
	private boolean plan(SimulatedRequest request) {
		Matcher number = NUMBER.matcher(request.query() + request.body());
		this.next = Fault.none();
		if (number.find()) {
			int call = Integer.parseInt(number.group(1));
			int attempt = this.requests.computeIfAbsent(call, (key) -> new AtomicInteger()).incrementAndGet();
			SoakPlan.Step step = this.plan.step(call);
			this.next = (attempt <= step.times()) ? step.fault() : Fault.none();
		}
		return false;
	}

}

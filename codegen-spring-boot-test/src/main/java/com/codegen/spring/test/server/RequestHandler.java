package com.codegen.spring.test.server;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

import com.codegen.spring.test.simulation.CodegenSimulation;
import com.codegen.spring.test.simulation.SimulatedRequest;
import com.codegen.spring.test.simulation.SimulatedResponse;

/**
 * Hands requests to the simulation and lets their faults happen.
 */
final class RequestHandler {

	private final CodegenSimulation simulation;

	private final FaultPlan faults;

	RequestHandler(CodegenSimulation simulation, FaultPlan faults) {
		this.simulation = simulation;
		this.faults = faults;
	}

	Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
		return request.receive()
			.asByteArray()
			.collect(BodyBuffer::new, BodyBuffer::add)
			.flatMap((body) -> answer(read(request, body.text()), new ResponseWriter(response)));
	}

	private Mono<Void> answer(SimulatedRequest request, ResponseWriter writer) {
		Fault fault = this.faults.next(request);
		SimulatedResponse normal = null;
		if (fault.isApplied()) {
			normal = this.simulation.handle(request);
		}
		else {
			this.simulation.record(request, fault.status());
		}
		Mono<Void> outcome = outcome(fault, normal, writer);
		boolean now = fault.delay().isZero() || fault.kind() == Fault.Kind.DRIBBLE;
		return now ? outcome : Mono.delay(fault.delay()).then(outcome);
	}

	private static Mono<Void> outcome(Fault fault, @Nullable SimulatedResponse normal, ResponseWriter writer) {
		SimulatedResponse response = (fault.kind() == Fault.Kind.ANSWER || normal == null) ? replacement(fault, normal)
				: normal;
		return switch (fault.kind()) {
			case PASS, ANSWER -> writer.write(response);
			case RESET -> writer.reset();
			case TRUNCATE -> writer.truncate(response);
			case HANG -> Mono.never();
			case DRIBBLE -> writer.dribble(response, fault.delay());
			case HUGE -> writer.fill(replacement(fault, normal), fault.size());
		};
	}

	private static SimulatedResponse replacement(Fault fault, @Nullable SimulatedResponse normal) {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("X-Codegen-Simulation", "true");
		if (normal != null) {
			headers.putAll(normal.headers());
		}
		headers.putAll(fault.headers());
		return new SimulatedResponse(fault.status(), headers, fault.body());
	}

	private static SimulatedRequest read(HttpServerRequest request, String body) {
		Map<String, String> headers = new LinkedHashMap<>();
		request.requestHeaders()
			.forEach((header) -> headers.merge(header.getKey(), header.getValue(), (a, b) -> a + ", " + b));
		String target = request.uri();
		int mark = target.indexOf('?');
		return new SimulatedRequest(request.method().name(), (mark < 0) ? target : target.substring(0, mark),
				(mark < 0) ? null : target.substring(mark + 1), headers, body);
	}

}

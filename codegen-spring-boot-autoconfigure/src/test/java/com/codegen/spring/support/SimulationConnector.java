package com.codegen.spring.support;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.Supplier;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpResponse;
import org.springframework.mock.http.client.reactive.MockClientHttpRequest;
import org.springframework.mock.http.client.reactive.MockClientHttpResponse;

import com.codegen.spring.test.simulation.CodegenSimulation;
import com.codegen.spring.test.simulation.SimulatedRequest;
import com.codegen.spring.test.simulation.SimulatedResponse;

/**
 * Leads to a simulation without a network, so that virtual time governs both sides.
 */
public final class SimulationConnector implements ClientHttpConnector {

	private final CodegenSimulation simulation;

	private final VirtualTime time;

	private final Supplier<Duration> latency;

	private final Queue<SimulatedResponse> answers = new ArrayDeque<>();

	private final Map<String, SimulatedResponse> answersByBody = new LinkedHashMap<>();

	private final List<Duration> arrivals = new ArrayList<>();

	/**
	 * A connector without latency.
	 * @param simulation the simulation
	 * @param time the virtual time
	 */
	public SimulationConnector(CodegenSimulation simulation, VirtualTime time) {
		this(simulation, time, () -> Duration.ZERO);
	}

	/**
	 * A connector with latency.
	 * @param simulation the simulation
	 * @param time the virtual time
	 * @param latency the time a request needs to arrive
	 */
	public SimulationConnector(CodegenSimulation simulation, VirtualTime time, Supplier<Duration> latency) {
		this.simulation = simulation;
		this.time = time;
		this.latency = latency;
	}

	/**
	 * Answer the next request with this instead of the simulation's answer.
	 * @param answer the answer
	 */
	public void answer(SimulatedResponse answer) {
		this.answers.add(answer);
	}

	/**
	 * Answer each request whose body holds a text with this instead of the simulation's
	 * answer.
	 * @param text the text
	 * @param answer the answer
	 */
	public void answer(String text, SimulatedResponse answer) {
		this.answersByBody.put(text, answer);
	}

	/**
	 * When requests arrived.
	 * @return the times since the start
	 */
	public List<Duration> arrivals() {
		return List.copyOf(this.arrivals);
	}

	@Override
	public Mono<ClientHttpResponse> connect(HttpMethod method, URI uri,
			Function<? super ClientHttpRequest, Mono<Void>> requestCallback) {
		MockClientHttpRequest request = new MockClientHttpRequest(method, uri);
		Duration delay = this.latency.get();
		Mono<?> sent = requestCallback.apply(request);
		Mono<?> arrived = delay.isZero() ? sent : sent.then(this.time.source().delay(delay));
		return arrived.then(Mono.defer(() -> HttpMethod.GET.equals(method) ? Mono.just("") : request.getBodyAsString()))
			.map((body) -> answer(method, uri, request, body));
	}

	private ClientHttpResponse answer(HttpMethod method, URI uri, MockClientHttpRequest request, String body) {
		this.arrivals.add(this.time.elapsed());
		SimulatedResponse scripted = this.answersByBody.entrySet()
			.stream()
			.filter((entry) -> body.contains(entry.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElseGet(this.answers::poll);
		SimulatedResponse answer = (scripted != null) ? scripted
				: this.simulation.handle(new SimulatedRequest(method.name(), uri.getRawPath(), uri.getRawQuery(),
						request.getHeaders().toSingleValueMap(), body));
		MockClientHttpResponse response = new MockClientHttpResponse(HttpStatusCode.valueOf(answer.status()));
		answer.headers().forEach(response.getHeaders()::add);
		response.setBody(answer.body());
		return response;
	}

}

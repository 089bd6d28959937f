package com.codegen.spring.contract;

import java.net.URI;
import java.util.function.Function;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpResponse;
import org.springframework.mock.http.client.reactive.MockClientHttpRequest;
import org.springframework.mock.http.client.reactive.MockClientHttpResponse;

import com.codegen.spring.test.simulation.SimulatedRequest;
import com.codegen.spring.test.simulation.SimulatedResponse;

/**
 * Answers requests without a network and remembers the last one and its answer.
 */
final class AnsweringConnector implements ClientHttpConnector {

	private final Function<SimulatedRequest, SimulatedResponse> server;

	private volatile SimulatedRequest lastRequest;

	private volatile SimulatedResponse lastAnswer;

	AnsweringConnector(Function<SimulatedRequest, SimulatedResponse> server) {
		this.server = server;
	}

	SimulatedRequest lastRequest() {
		return this.lastRequest;
	}

	SimulatedResponse lastAnswer() {
		return this.lastAnswer;
	}

	@Override
	public Mono<ClientHttpResponse> connect(HttpMethod method, URI uri,
			Function<? super ClientHttpRequest, Mono<Void>> requestCallback) {
		MockClientHttpRequest request = new MockClientHttpRequest(method, uri);
		return requestCallback.apply(request).then(Mono.defer(() -> body(request))).map((body) -> {
			SimulatedRequest sent = new SimulatedRequest(method.name(), uri.getRawPath(), uri.getRawQuery(),
					request.getHeaders().toSingleValueMap(), body);
			return respond(sent, this.server.apply(sent));
		});
	}

	private ClientHttpResponse respond(SimulatedRequest sent, SimulatedResponse answer) {
		this.lastRequest = sent;
		this.lastAnswer = answer;
		MockClientHttpResponse response = new MockClientHttpResponse(HttpStatusCode.valueOf(answer.status()));
		answer.headers().forEach(response.getHeaders()::add);
		response.setBody(answer.body());
		return response;
	}

	private static Mono<String> body(MockClientHttpRequest request) {
		boolean hasBody = MediaType.APPLICATION_JSON.isCompatibleWith(request.getHeaders().getContentType());
		return hasBody ? request.getBodyAsString() : Mono.just("");
	}

}

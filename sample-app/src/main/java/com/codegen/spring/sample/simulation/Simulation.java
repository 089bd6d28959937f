package com.codegen.spring.sample.simulation;

import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Whether runs are simulated. The server says so in a header of its answers, here as
 * anywhere else; nothing is guessed from its address.
 */
@Component
public class Simulation implements WebClientCustomizer {

	private static final String HEADER = "X-Codegen-Simulation";

	private volatile boolean declared;

	@Override
	public void customize(WebClient.Builder builder) {
		builder.filter((request, next) -> next.exchange(request).doOnNext(this::read));
	}

	private void read(ClientResponse response) {
		if (response.headers().asHttpHeaders().containsHeader(HEADER)) {
			this.declared = true;
		}
	}

	/**
	 * What the server has said so far.
	 * @return {@code true} once an answer was one of a simulation
	 */
	public boolean isDeclared() {
		return this.declared;
	}

}

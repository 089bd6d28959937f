package com.codegen.spring.support;

import java.time.Duration;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.CodegenTemplateBuilder;
import com.codegen.spring.exchange.CallTimeouts;
import com.codegen.spring.ratelimit.CodegenRateLimiter;
import com.codegen.spring.retry.CodegenRetryPolicy;
import com.codegen.spring.retry.RetryAfterBackOffPolicy;
import com.codegen.spring.retry.RetrySettings;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.simulation.CodegenSimulation;

/**
 * Builders of clients for tests.
 */
public final class Clients {

	/**
	 * The token every client of the suite sends; looked for in logs and exceptions.
	 */
	public static final String TOKEN = CodegenSimulation.DEFAULT_TOKEN;

	private static final Duration LONG = Duration.ofHours(3);

	private Clients() {
	}

	/**
	 * A client of a server, with the defaults.
	 * @param server the server
	 * @return the builder
	 */
	public static CodegenTemplateBuilder of(CodegenServer server) {
		return CodegenTemplate.builder()
			.baseUrl(server.baseUrl())
			.token(server.token())
			.organizationId(server.organizationId());
	}

	/**
	 * A client of a server that waits for nothing and repeats at once.
	 * @param server the server
	 * @return the builder
	 */
	public static CodegenTemplateBuilder hasty(CodegenServer server) {
		return of(server).rateLimiter(CodegenRateLimiter.unlimited()).retry(hastyRetry());
	}

	/**
	 * Up to three attempts almost without a wait.
	 * @return the settings
	 */
	public static RetrySettings hastyRetry() {
		Duration soon = Duration.ofMillis(1);
		return new RetrySettings(new CodegenRetryPolicy(3, Duration.ofSeconds(60)),
				new RetryAfterBackOffPolicy(soon, 1, soon), RetrySettings.defaults().listeners());
	}

	/**
	 * A client of a simulation in virtual time, patient and without jitter.
	 * @param connector leads to the simulation
	 * @param time the virtual time
	 * @return the builder
	 */
	public static CodegenTemplateBuilder virtual(SimulationConnector connector, VirtualTime time) {
		RetrySettings defaults = RetrySettings.defaults();
		RetryAfterBackOffPolicy backOff = (RetryAfterBackOffPolicy) defaults.backOffPolicy();
		return CodegenTemplate.builder()
			.token(TOKEN)
			.organizationId(CodegenSimulation.DEFAULT_ORGANIZATION_ID)
			.connectorFactory((httpClient) -> connector)
			.retry(new RetrySettings(defaults.policy(), backOff.withRandom(() -> 0), defaults.listeners()))
			.timeouts(new CallTimeouts(LONG, LONG, LONG, LONG))
			.time(time.source());
	}

}

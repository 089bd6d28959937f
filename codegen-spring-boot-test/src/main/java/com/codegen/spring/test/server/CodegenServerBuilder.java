package com.codegen.spring.test.server;

import java.time.Clock;

import com.codegen.spring.test.simulation.CodegenSimulation;
import com.codegen.spring.test.simulation.CodegenSimulationBuilder;
import com.codegen.spring.test.simulation.RateLimitWindow;
import com.codegen.spring.test.simulation.StatusCase;

/**
 * Builds and starts a {@link CodegenServer}.
 */
public final class CodegenServerBuilder {

	private final CodegenSimulationBuilder simulation = CodegenSimulation.builder();

	private int port;

	CodegenServerBuilder() {
	}

	/**
	 * Set the port.
	 * @param changed the port, zero for a free one
	 * @return this builder
	 */
	public CodegenServerBuilder port(int changed) {
		this.port = changed;
		return this;
	}

	/**
	 * Set the accepted token.
	 * @param token the token
	 * @return this builder
	 */
	public CodegenServerBuilder token(String token) {
		this.simulation.token(token);
		return this;
	}

	/**
	 * Add an organization; the first one added is the default.
	 * @param id its id
	 * @param name its name
	 * @return this builder
	 */
	public CodegenServerBuilder organization(long id, String name) {
		this.simulation.organization(id, name);
		return this;
	}

	/**
	 * Set the clock of the simulation. Delays of faults keep real time.
	 * @param clock the clock
	 * @return this builder
	 */
	public CodegenServerBuilder clock(Clock clock) {
		this.simulation.clock(clock);
		return this;
	}

	/**
	 * Set how fast runs go.
	 * @param speed 1 for some twelve seconds, 10 for ten times faster
	 * @return this builder
	 */
	public CodegenServerBuilder speed(double speed) {
		this.simulation.speed(speed);
		return this;
	}

	/**
	 * Set whether too many requests are answered with 429.
	 * @param enforce true for the documented limits, false for none
	 * @return this builder
	 */
	public CodegenServerBuilder enforceRateLimits(boolean enforce) {
		this.simulation.enforceRateLimits(enforce);
		return this;
	}

	/**
	 * Set how requests are counted.
	 * @param window the kind of window
	 * @return this builder
	 */
	public CodegenServerBuilder rateLimitWindow(RateLimitWindow window) {
		this.simulation.rateLimitWindow(window);
		return this;
	}

	/**
	 * Set whether answers of status 429 say when to come back.
	 * @param retryAfter whether they carry Retry-After
	 * @return this builder
	 */
	public CodegenServerBuilder retryAfter(boolean retryAfter) {
		this.simulation.retryAfter(retryAfter);
		return this;
	}

	/**
	 * Set how a run's status is spelled.
	 * @param statusCase the spelling
	 * @return this builder
	 */
	public CodegenServerBuilder statusCase(StatusCase statusCase) {
		this.simulation.statusCase(statusCase);
		return this;
	}

	/**
	 * Set whether to offer the paths of the first Python client that the public API does
	 * not have, such as {@code /tasks} and {@code /agents}.
	 * @param legacyPaths true to offer them, false by default
	 * @return this builder
	 */
	public CodegenServerBuilder legacyPaths(boolean legacyPaths) {
		this.simulation.legacyPaths(legacyPaths);
		return this;
	}

	/**
	 * Start the server.
	 * @return the running server
	 */
	public CodegenServer start() {
		return new CodegenServer(this.simulation.build(), this.port);
	}

}

package com.codegen.spring.test.simulation;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Builds a {@link CodegenSimulation}.
 */
public final class CodegenSimulationBuilder {

	private final Map<Long, String> organizations = new LinkedHashMap<>();

	private String token = CodegenSimulation.DEFAULT_TOKEN;

	private Clock clock = Clock.systemUTC();

	private double speed = 1;

	private boolean enforceRateLimits = true;

	private RateLimitWindow rateLimitWindow = RateLimitWindow.SLIDING;

	private boolean retryAfter = true;

	private StatusCase statusCase = StatusCase.UPPER;

	private boolean legacyPaths;

	CodegenSimulationBuilder() {
	}

	/**
	 * Set the accepted token.
	 * @param changed the token
	 * @return this builder
	 */
	public CodegenSimulationBuilder token(String changed) {
		this.token = changed;
		return this;
	}

	/**
	 * Add an organization; the first one added is the default.
	 * @param id its id
	 * @param name its name
	 * @return this builder
	 */
	public CodegenSimulationBuilder organization(long id, String name) {
		this.organizations.put(id, name);
		return this;
	}

	/**
	 * Set the clock.
	 * @param changed the only source of time of the simulation
	 * @return this builder
	 */
	public CodegenSimulationBuilder clock(Clock changed) {
		this.clock = changed;
		return this;
	}

	/**
	 * Set how fast runs go.
	 * @param changed 1 for some twelve seconds, 10 for ten times faster
	 * @return this builder
	 */
	public CodegenSimulationBuilder speed(double changed) {
		if (!(changed > 0) || Double.isInfinite(changed)) {
			throw new IllegalArgumentException("The speed must be a number above zero, but was " + changed + ".");
		}
		this.speed = changed;
		return this;
	}

	/**
	 * Set whether too many requests are answered with 429.
	 * @param changed true for the documented limits, false for none
	 * @return this builder
	 */
	public CodegenSimulationBuilder enforceRateLimits(boolean changed) {
		this.enforceRateLimits = changed;
		return this;
	}

	/**
	 * Set how requests are counted.
	 * @param changed the kind of window
	 * @return this builder
	 */
	public CodegenSimulationBuilder rateLimitWindow(RateLimitWindow changed) {
		this.rateLimitWindow = changed;
		return this;
	}

	/**
	 * Set whether answers of status 429 say when to come back.
	 * @param changed whether they carry Retry-After
	 * @return this builder
	 */
	public CodegenSimulationBuilder retryAfter(boolean changed) {
		this.retryAfter = changed;
		return this;
	}

	/**
	 * Set how a run's status is spelled.
	 * @param changed the spelling
	 * @return this builder
	 */
	public CodegenSimulationBuilder statusCase(StatusCase changed) {
		this.statusCase = changed;
		return this;
	}

	/**
	 * Set whether to offer the paths of the first Python client that the public API does
	 * not have, such as {@code /tasks} and {@code /agents}. They speak of the same runs,
	 * with the statuses of {@link StatusCase#COMPLETED}.
	 * @param changed true to offer them, false by default
	 * @return this builder
	 */
	public CodegenSimulationBuilder legacyPaths(boolean changed) {
		this.legacyPaths = changed;
		return this;
	}

	/**
	 * Build the simulation.
	 * @return a new simulation
	 */
	public CodegenSimulation build() {
		Map<Long, String> given = this.organizations.isEmpty()
				? Map.of(CodegenSimulation.DEFAULT_ORGANIZATION_ID, "Acme Robotics") : this.organizations;
		return new CodegenSimulation(new SimulationOptions(this.token, given, this.clock, this.speed,
				this.enforceRateLimits, this.rateLimitWindow, this.retryAfter, this.statusCase, this.legacyPaths));
	}

}

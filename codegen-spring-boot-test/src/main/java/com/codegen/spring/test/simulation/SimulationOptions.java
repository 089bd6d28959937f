package com.codegen.spring.test.simulation;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a simulation was built with.
 */
record SimulationOptions(String token, Map<Long, String> organizations, Clock clock, double speed,
		boolean enforceRateLimits, RateLimitWindow rateLimitWindow, boolean retryAfter, StatusCase statusCase,
		boolean legacyPaths) {

	SimulationOptions {
		organizations = Collections.unmodifiableMap(new LinkedHashMap<>(organizations));
	}

}

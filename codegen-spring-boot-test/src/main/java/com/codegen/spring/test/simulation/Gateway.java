package com.codegen.spring.test.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.test.simulation.account.ApiTokenEndpoints;
import com.codegen.spring.test.simulation.rest.Call;
import com.codegen.spring.test.simulation.rest.Operation;
import com.codegen.spring.test.simulation.rest.Rejection;
import com.codegen.spring.test.simulation.rest.Reply;

/**
 * Takes a request through its steps: route, authentication, rate limit, operation.
 */
final class Gateway {

	private final SimulationOptions options;

	private final List<Operation> operations;

	private final ApiTokenEndpoints tokens;

	private final RateLimiter rateLimiter;

	private int rejectedByRateLimit;

	Gateway(SimulationOptions options, List<Operation> operations, ApiTokenEndpoints tokens) {
		this.options = options;
		this.operations = operations;
		this.tokens = tokens;
		this.rateLimiter = new RateLimiter(options.rateLimitWindow());
	}

	int rejectedByRateLimit() {
		return this.rejectedByRateLimit;
	}

	Reply answer(SimulatedRequest request, Instant now) {
		try {
			return route(request, now);
		}
		catch (Rejection rejection) {
			return rejection.reply();
		}
	}

	private Reply route(SimulatedRequest request, Instant now) {
		Set<String> methods = new TreeSet<>();
		for (Operation operation : this.operations) {
			Map<String, String> variables = operation.match(request.path());
			if (variables != null && operation.method().equals(request.method())) {
				return perform(operation, variables, request, now);
			}
			if (variables != null) {
				methods.add(operation.method());
			}
		}
		return methods.isEmpty() ? Reply.detail(404, "Not Found")
				: Reply.detail(405, "Method Not Allowed").with("Allow", String.join(", ", methods));
	}

	private Reply perform(Operation operation, Map<String, String> variables, SimulatedRequest request, Instant now) {
		String token = bearerToken(request.header("Authorization"));
		if (token == null || !this.tokens.accepts(token, now)) {
			return Reply.detail(401, (token != null) ? "The API token is invalid or expired" : "Not authenticated")
				.with("WWW-Authenticate", "Bearer");
		}
		Duration wait = this.options.enforceRateLimits() ? this.rateLimiter.admit(token, operation.rateClass(), now)
				: Duration.ZERO;
		if (!wait.isZero()) {
			return tooManyRequests(wait);
		}
		return operation.perform(new Call(withOrganization(variables, request), request.query(),
				request.header("Content-Type"), request.body(), this.options.organizations().keySet(), now));
	}

	/**
	 * The first Python client names its organization in a header, not in the path.
	 */
	private Map<String, String> withOrganization(Map<String, String> variables, SimulatedRequest request) {
		Map<String, String> complete = new HashMap<>(variables);
		String header = request.header("X-Organization-ID");
		String organization = (header != null) ? header
				: String.valueOf(this.options.organizations().keySet().iterator().next());
		complete.putIfAbsent("org_id", organization);
		return complete;
	}

	private Reply tooManyRequests(Duration wait) {
		this.rejectedByRateLimit++;
		Reply reply = Reply.message(429, "Rate limit exceeded. Please try again later.");
		long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
		return this.options.retryAfter() ? reply.with("Retry-After", String.valueOf(seconds)) : reply;
	}

	private static @Nullable String bearerToken(@Nullable String authorization) {
		boolean bearer = authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
		return (authorization != null && bearer) ? authorization.substring(7).strip() : null;
	}

}

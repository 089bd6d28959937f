package com.codegen.spring.observation;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import com.codegen.spring.error.CodegenException;
import com.codegen.spring.exchange.CallListener;
import com.codegen.spring.exchange.Endpoint;
import com.codegen.spring.observation.CodegenMeters.Keys;

/**
 * Counts attempts and retries, and measures waits for rate limit permits, as documented
 * by {@link CodegenMeters}. The counter of each operation is cached.
 */
public final class MeterCallListener implements CallListener {

	private final MeterRegistry registry;

	private final Map<String, Counter> attempts = new ConcurrentHashMap<>();

	/**
	 * Create the listener.
	 * @param registry the registry of the meters
	 */
	public MeterCallListener(MeterRegistry registry) {
		this.registry = registry;
	}

	@Override
	public void onAttempt(Endpoint endpoint) {
		Counter counter = this.attempts.get(endpoint.operation());
		((counter != null) ? counter : this.attempts.computeIfAbsent(endpoint.operation(), this::attempts)).increment();
	}

	private Counter attempts(String operation) {
		return this.registry.counter(CodegenMeters.ATTEMPTS.getName(), Keys.OPERATION.asString(), operation);
	}

	@Override
	public void onRetry(Endpoint endpoint, CodegenException failure) {
		this.registry
			.counter(CodegenMeters.RETRIES.getName(), Keys.OPERATION.asString(), endpoint.operation(),
					Keys.REASON.asString(), failure.getErrorCode())
			.increment();
	}

	@Override
	public void onRateLimitWait(Endpoint endpoint, Duration wait) {
		this.registry
			.timer(CodegenMeters.RATE_LIMIT_WAIT.getName(), Keys.RATE_CLASS.asString(), endpoint.rateClass().name())
			.record(wait);
	}

}

package com.codegen.spring.benchmarks.http;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.web.reactive.function.client.WebClient;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.CodegenTemplateBuilder;
import com.codegen.spring.agentrun.AgentRunLogs;
import com.codegen.spring.exchange.RateClass;
import com.codegen.spring.observation.MeterCallListener;
import com.codegen.spring.ratelimit.CodegenRateLimiter;
import com.codegen.spring.ratelimit.RateLimit;
import com.codegen.spring.ratelimit.RateLimits;
import com.codegen.spring.retry.CodegenRetryPolicy;
import com.codegen.spring.retry.RetryAfterBackOffPolicy;
import com.codegen.spring.retry.RetrySettings;
import com.codegen.spring.transport.HttpSettings;

/**
 * The client of this project.
 */
public final class TemplateVariant implements Variant {

	private static final int NEVER_REACHED = 20_000;

	private static final Duration SHORT = Duration.ofNanos(1);

	private static final MeterRegistry METERS = new SimpleMeterRegistry();

	private final CodegenTemplate template;

	private TemplateVariant(CodegenTemplate template) {
		this.template = template;
	}

	static TemplateVariant withoutFeatures(String baseUrl, int callers) {
		return new TemplateVariant(withoutFeatures(builder(baseUrl, callers)).build());
	}

	static TemplateVariant withFeatures(String baseUrl, int callers) {
		return new TemplateVariant(withFeatures(builder(baseUrl, callers), observations(METERS)).build());
	}

	static TemplateVariant asInBoot(String baseUrl, int callers) {
		ObservationRegistry observations = observations(METERS);
		return new TemplateVariant(withFeatures(builder(baseUrl, callers), observations)
			.webClientBuilder(WebClient.builder().observationRegistry(observations))
			.build());
	}

	/**
	 * Switch off what can be switched off.
	 * @param builder the builder
	 * @return a copy without limit and repetitions; nothing is observed by default
	 */
	public static CodegenTemplateBuilder withoutFeatures(CodegenTemplateBuilder builder) {
		return builder.rateLimiter(CodegenRateLimiter.unlimited())
			.retry(new RetrySettings(new CodegenRetryPolicy(1, Duration.ZERO),
					new RetryAfterBackOffPolicy(Duration.ofMillis(1), 1, Duration.ofMillis(1)), List.of()));
	}

	/**
	 * Switch everything on, with a limit that is asked and never reached.
	 * @param builder the builder
	 * @param observations where calls are observed
	 * @return a copy with observation, meters, limit and repetitions
	 */
	public static CodegenTemplateBuilder withFeatures(CodegenTemplateBuilder builder,
			ObservationRegistry observations) {
		return builder.observation(observations, null)
			.callListener(new MeterCallListener(METERS))
			.rateLimiter(CodegenRateLimiter.slidingWindow(hugeLimits(), System::nanoTime));
	}

	/**
	 * A registry whose observations become timers.
	 * @param meters the registry of the timers
	 * @return the registry
	 */
	public static ObservationRegistry observations(MeterRegistry meters) {
		ObservationRegistry observations = ObservationRegistry.create();
		observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
		return observations;
	}

	static CodegenTemplateBuilder builder(String baseUrl, int callers) {
		HttpSettings http = HttpSettings.defaults();
		return CodegenTemplate.builder()
			.token("token")
			.organizationId(Workload.ORGANIZATION)
			.baseUrl(baseUrl)
			.http(new HttpSettings(http.connectTimeout(), http.responseTimeout(), http.creationResponseTimeout(),
					callers, http.acquireTimeout(), http.maxResponseSize(), http.maxLogsResponseSize()));
	}

	private static RateLimits hugeLimits() {
		return new RateLimits(Arrays.stream(RateClass.values())
			.collect(Collectors.toMap((rateClass) -> rateClass, (rateClass) -> new RateLimit(NEVER_REACHED, SHORT))));
	}

	@Override
	public Object call(Workload workload) {
		return (workload == Workload.RUN) ? this.template.agentRuns().get(Workload.ID) : page(Workload.ID);
	}

	AgentRunLogs page(long id) {
		return this.template.agentRuns().logs(id);
	}

	@Override
	public void close() {
		this.template.close();
	}

}

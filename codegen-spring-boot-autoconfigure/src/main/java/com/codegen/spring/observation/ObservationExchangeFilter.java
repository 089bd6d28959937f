package com.codegen.spring.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import com.codegen.spring.exchange.CodegenCall;
import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.CodegenExchangeFilter;

/**
 * Makes one observation for each call. The HTTP requests inside it are Spring's own
 * {@code http.client.requests}, its children.
 */
public final class ObservationExchangeFilter implements CodegenExchangeFilter {

	private static final CodegenObservationConvention DEFAULT = new DefaultCodegenObservationConvention();

	private final ObservationRegistry registry;

	private final @Nullable CodegenObservationConvention convention;

	/**
	 * Create the filter.
	 * @param registry where observations are registered
	 * @param convention names them, or {@code null} for the default
	 */
	public ObservationExchangeFilter(ObservationRegistry registry, @Nullable CodegenObservationConvention convention) {
		this.registry = registry;
		this.convention = convention;
	}

	@Override
	public <T> Mono<T> filter(CodegenCall<T> call, CodegenExchange next) {
		return this.registry.isNoop() ? next.exchange(call) : observe(call, next);
	}

	private <T> Mono<T> observe(CodegenCall<T> call, CodegenExchange next) {
		return Mono.deferContextual((reactorContext) -> {
			CodegenOperationContext context = new CodegenOperationContext(call);
			Observation observation = CodegenObservationDocumentation.REQUEST
				.observation(this.convention, DEFAULT, () -> context, this.registry)
				.parentObservation(reactorContext.getOrDefault(ObservationThreadLocalAccessor.KEY, null));
			observation.start();
			return next.exchange(call)
				.doOnSuccess((value) -> context.complete())
				.doOnError(observation::error)
				.doOnTerminate(() -> stop(observation, context))
				.doOnCancel(() -> {
					context.cancel();
					stop(observation, context);
				})
				.contextWrite((current) -> current.put(ObservationThreadLocalAccessor.KEY, observation));
		});
	}

	/**
	 * A caller that has got its value may cancel as well, and that is no second end.
	 */
	private static void stop(Observation observation, CodegenOperationContext context) {
		if (context.end()) {
			observation.stop();
		}
	}

}

package com.codegen.spring.observation;

import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import com.codegen.spring.exchange.CodegenCall;
import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.CodegenExchangeFilter;

/**
 * Creates one observation for each call. The observations of its HTTP requests are its
 * children: Spring's own {@code http.client.requests}.
 */
public final class ObservationExchangeFilter implements CodegenExchangeFilter {

	private static final CodegenObservationConvention DEFAULT = new DefaultCodegenObservationConvention();

	private final ObservationRegistry registry;

	private final @Nullable CodegenObservationConvention convention;

	/**
	 * Create the filter.
	 * @param registry the registry of the observations
	 * @param convention defines names and keys, or {@code null} for the default
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
		return next.exchange(call).tap((reactorContext) -> {
			CodegenOperationContext context = new CodegenOperationContext(call);
			return new ObservationListener<>(
					CodegenObservationDocumentation.REQUEST
						.observation(this.convention, DEFAULT, () -> context, this.registry)
						.parentObservation(reactorContext.getOrDefault(ObservationThreadLocalAccessor.KEY, null)),
					context);
		});
	}

}

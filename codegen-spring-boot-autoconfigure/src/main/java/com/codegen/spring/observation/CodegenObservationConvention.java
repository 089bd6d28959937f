package com.codegen.spring.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * Defines the name and the keys of a call's observation. A bean of this type replaces
 * {@link DefaultCodegenObservationConvention}.
 */
public interface CodegenObservationConvention extends ObservationConvention<CodegenOperationContext> {

	@Override
	default boolean supportsContext(Observation.Context context) {
		return context instanceof CodegenOperationContext;
	}

}

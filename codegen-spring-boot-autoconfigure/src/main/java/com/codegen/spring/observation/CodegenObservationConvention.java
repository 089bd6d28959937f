package com.codegen.spring.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * Names the observation of a call and its keys. A bean of this type replaces
 * {@link DefaultCodegenObservationConvention}.
 */
public interface CodegenObservationConvention extends ObservationConvention<CodegenOperationContext> {

	@Override
	default boolean supportsContext(Observation.Context context) {
		return context instanceof CodegenOperationContext;
	}

}

package com.codegen.spring.observation;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;

import com.codegen.spring.error.CodegenException;
import com.codegen.spring.observation.CodegenObservationDocumentation.HighCardinality;
import com.codegen.spring.observation.CodegenObservationDocumentation.LowCardinality;

/**
 * The default names and keys. Ids, prompts and URLs are in none of them.
 */
public class DefaultCodegenObservationConvention implements CodegenObservationConvention {

	private static final KeyValue NO_ERROR = LowCardinality.ERROR.withValue("none");

	private static final KeyValue NO_STATUS = LowCardinality.STATUS.withValue("none");

	private static final KeyValue SUCCESS = LowCardinality.OUTCOME.withValue("SUCCESS");

	private static final KeyValue CANCELLED = LowCardinality.OUTCOME.withValue("CANCELLED");

	private static final KeyValue IN_PROGRESS = LowCardinality.OUTCOME.withValue("none");

	private static final KeyValue UNKNOWN = LowCardinality.OUTCOME.withValue("UNKNOWN");

	@Override
	public String getName() {
		return "codegen.client.requests";
	}

	@Override
	public String getContextualName(CodegenOperationContext context) {
		return "codegen " + context.getOperation();
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(CodegenOperationContext context) {
		return KeyValues.of(LowCardinality.OPERATION.withValue(context.getOperation()), outcome(context),
				status(context), error(context));
	}

	@Override
	public KeyValues getHighCardinalityKeyValues(CodegenOperationContext context) {
		return KeyValues.of(HighCardinality.ATTEMPTS.withValue(Integer.toString(context.getAttempts())));
	}

	private static KeyValue outcome(CodegenOperationContext context) {
		if (context.getError() instanceof CodegenException failure) {
			return LowCardinality.OUTCOME.withValue(failure.getOutcome().name());
		}
		if (context.getError() != null) {
			return UNKNOWN;
		}
		if (context.isCompleted()) {
			return SUCCESS;
		}
		return context.isCancelled() ? CANCELLED : IN_PROGRESS;
	}

	private static KeyValue status(CodegenOperationContext context) {
		int status = context.getStatusCode();
		return (status != 0) ? LowCardinality.STATUS.withValue(Integer.toString(status)) : NO_STATUS;
	}

	private static KeyValue error(CodegenOperationContext context) {
		Throwable error = context.getError();
		return (error != null) ? LowCardinality.ERROR.withValue(error.getClass().getSimpleName()) : NO_ERROR;
	}

}

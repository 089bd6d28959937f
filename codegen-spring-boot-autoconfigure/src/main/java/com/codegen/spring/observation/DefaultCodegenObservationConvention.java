package com.codegen.spring.observation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.jspecify.annotations.Nullable;

import com.codegen.spring.error.CodegenException;
import com.codegen.spring.observation.CodegenObservationDocumentation.HighCardinality;
import com.codegen.spring.observation.CodegenObservationDocumentation.LowCardinality;

/**
 * The default name and keys. They never contain IDs, prompts or URLs.
 */
public class DefaultCodegenObservationConvention implements CodegenObservationConvention {

	private static final KeyValue NO_ERROR = LowCardinality.ERROR.withValue("none");

	private static final KeyValue NO_STATUS = LowCardinality.STATUS.withValue("none");

	private static final KeyValue SUCCESS = LowCardinality.OUTCOME.withValue("SUCCESS");

	private static final KeyValue CANCELLED = LowCardinality.OUTCOME.withValue("CANCELLED");

	private static final KeyValue IN_PROGRESS = LowCardinality.OUTCOME.withValue("none");

	private static final KeyValue UNKNOWN = LowCardinality.OUTCOME.withValue("UNKNOWN");

	private static final int OK = 200;

	private static final KeyValues NO_ATTEMPT = attempts(0);

	private static final KeyValues FIRST_ATTEMPT = attempts(1);

	private final Map<String, KeyValues> started = new ConcurrentHashMap<>();

	private final Map<String, KeyValues> succeeded = new ConcurrentHashMap<>();

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
		Map<String, KeyValues> known = known(context);
		return (known != null) ? known.computeIfAbsent(context.getOperation(), (operation) -> keyValues(context))
				: keyValues(context);
	}

	/**
	 * The keys of most calls, created once for each operation.
	 */
	private @Nullable Map<String, KeyValues> known(CodegenOperationContext context) {
		if (context.getError() != null || context.isCancelled()) {
			return null;
		}
		if (context.isCompleted()) {
			return (context.getStatusCode() == OK) ? this.succeeded : null;
		}
		return (context.getStatusCode() == 0) ? this.started : null;
	}

	private static KeyValues keyValues(CodegenOperationContext context) {
		return KeyValues.of(LowCardinality.OPERATION.withValue(context.getOperation()), outcome(context),
				status(context), error(context));
	}

	@Override
	public KeyValues getHighCardinalityKeyValues(CodegenOperationContext context) {
		return switch (context.getAttempts()) {
			case 0 -> NO_ATTEMPT;
			case 1 -> FIRST_ATTEMPT;
			default -> attempts(context.getAttempts());
		};
	}

	private static KeyValues attempts(int attempts) {
		return KeyValues.of(HighCardinality.ATTEMPTS.withValue(Integer.toString(attempts)));
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

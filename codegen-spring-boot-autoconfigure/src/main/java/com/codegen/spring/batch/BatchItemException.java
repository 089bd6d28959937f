package com.codegen.spring.batch;

import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.ErrorContext;
import com.codegen.spring.error.Outcome;

/**
 * A run of a batch was not started, or not waited for, because something other than
 * Codegen failed: a value of the task that cannot be written as JSON, a token provider, a
 * filter of the {@code WebClient}. The cause tells which. It is not known whether the run
 * was started.
 */
public class BatchItemException extends CodegenException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param cause what was thrown
	 */
	public BatchItemException(Exception cause) {
		super(ErrorContext.of("task.batch", Outcome.UNKNOWN, false), "failed with " + cause.getClass().getName(),
				cause);
	}

	@Override
	public String getErrorCode() {
		return "batch_item";
	}

}

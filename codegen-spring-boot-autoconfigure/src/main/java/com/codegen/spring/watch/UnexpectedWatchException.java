package com.codegen.spring.watch;

import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.ErrorContext;
import com.codegen.spring.error.Outcome;

/**
 * Runs could not be read for a reason that is none of the API's: what the application
 * takes part in calls with has thrown. Named by its type only.
 */
class UnexpectedWatchException extends CodegenException {

	private static final long serialVersionUID = 1L;

	UnexpectedWatchException(Throwable cause) {
		super(ErrorContext.of("agent-run.watch", Outcome.UNKNOWN, false), cause.getClass().getName(), cause);
	}

	@Override
	public String getErrorCode() {
		return "unexpected";
	}

}

package com.codegen.spring.watch;

import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.ErrorContext;
import com.codegen.spring.error.Outcome;

/**
 * Thrown if runs cannot be read because an extension of the application, such as a filter
 * or a retry listener, has thrown an exception. The message contains only its type.
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

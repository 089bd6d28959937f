package com.codegen.spring.watch;

import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.ErrorContext;
import com.codegen.spring.error.Outcome;

/**
 * The client was closed while somebody waited for a run. The run goes on.
 */
public class WatcherClosedException extends CodegenException {

	private static final long serialVersionUID = 1L;

	WatcherClosedException() {
		super(ErrorContext.of("agent-run.watch", Outcome.APPLIED, false),
				"the client was closed; the agent run goes on and can be waited for again by its id", null);
	}

	@Override
	public String getErrorCode() {
		return "shutdown";
	}

}

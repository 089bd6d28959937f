package com.codegen.spring.watch;

import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.ErrorContext;
import com.codegen.spring.error.Outcome;

/**
 * Thrown if the client is closed while a run is waited for. The run keeps running.
 */
public class WatcherClosedException extends CodegenException {

	private static final long serialVersionUID = 1L;

	WatcherClosedException() {
		super(ErrorContext.of("agent-run.watch", Outcome.APPLIED, false),
				"the client was closed; the agent run keeps running: wait for it again by its ID", null);
	}

	@Override
	public String getErrorCode() {
		return "shutdown";
	}

}

package com.codegen.spring.error;

/**
 * A call that must not be done twice failed in a way that leaves open whether the server
 * applied it. It is never repeated by itself: look first, for a run for example at the
 * list of agent runs. The cause says what happened.
 */
public class CodegenOutcomeUnknownException extends CodegenException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param cause the failure that leaves the outcome open
	 */
	public CodegenOutcomeUnknownException(CodegenException cause) {
		super(cause.getContext().notRetryable(),
				"the request may have been applied and is not repeated; look whether it was before sending it again",
				cause);
	}

	@Override
	public String getErrorCode() {
		return "unknown";
	}

}

package com.codegen.spring.error;

/**
 * The organization of a call is none of those the token may use. The cause is what the
 * server answered (HTTP 403 or 404).
 */
public final class CodegenOrganizationException extends CodegenException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param cause what the server answered
	 * @param reason which organization was asked for, and which could be
	 */
	public CodegenOrganizationException(CodegenException cause, String reason) {
		super(cause.getContext().notRetryable(), reason, cause);
		completeCall(cause.getAttempts(), cause.getElapsed());
	}

	@Override
	public String getErrorCode() {
		return "organization";
	}

}

package com.codegen.spring.error;

/**
 * The request does not fit the present state on the server (HTTP 409).
 */
public class CodegenConflictException extends CodegenException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param context the facts of the failure
	 * @param reason what the server said
	 */
	public CodegenConflictException(ErrorContext context, String reason) {
		super(context, reason, null);
	}

	@Override
	public String getErrorCode() {
		return "conflict";
	}

}

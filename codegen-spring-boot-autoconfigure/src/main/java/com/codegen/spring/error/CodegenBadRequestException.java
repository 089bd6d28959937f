package com.codegen.spring.error;

/**
 * The server did not understand the request (HTTP 400 and the other client errors that
 * have no type of their own).
 */
public class CodegenBadRequestException extends CodegenException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param context the facts of the failure
	 * @param reason what the server said
	 */
	public CodegenBadRequestException(ErrorContext context, String reason) {
		super(context, reason, null);
	}

	@Override
	public String getErrorCode() {
		return "validation";
	}

}

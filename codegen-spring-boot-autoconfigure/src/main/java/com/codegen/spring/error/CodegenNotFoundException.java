package com.codegen.spring.error;

/**
 * What was asked for does not exist, or not in this organization (HTTP 404).
 */
public class CodegenNotFoundException extends CodegenException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param context the facts of the failure
	 * @param reason what the server said
	 */
	public CodegenNotFoundException(ErrorContext context, String reason) {
		super(context, reason, null);
	}

	@Override
	public String getErrorCode() {
		return "not_found";
	}

}

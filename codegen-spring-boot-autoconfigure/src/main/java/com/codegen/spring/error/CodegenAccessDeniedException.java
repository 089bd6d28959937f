package com.codegen.spring.error;

/**
 * The token's user may not do this in this organization (HTTP 403).
 */
public class CodegenAccessDeniedException extends CodegenException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param context the facts of the failure
	 * @param reason what the server said
	 */
	public CodegenAccessDeniedException(ErrorContext context, String reason) {
		super(context, reason, null);
	}

	@Override
	public String getErrorCode() {
		return "forbidden";
	}

}

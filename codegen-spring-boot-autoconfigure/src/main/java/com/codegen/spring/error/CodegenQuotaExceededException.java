package com.codegen.spring.error;

/**
 * The organization's plan allows no further agent runs (HTTP 402).
 */
public class CodegenQuotaExceededException extends CodegenException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param context the facts of the failure
	 * @param reason what the server said
	 */
	public CodegenQuotaExceededException(ErrorContext context, String reason) {
		super(context, reason, null);
	}

	@Override
	public String getErrorCode() {
		return "quota";
	}

}

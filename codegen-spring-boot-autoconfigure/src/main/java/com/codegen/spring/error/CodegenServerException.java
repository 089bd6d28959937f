package com.codegen.spring.error;

/**
 * The server, or a proxy before it, failed (HTTP 5xx and 408).
 */
public class CodegenServerException extends CodegenException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param context the facts of the failure
	 * @param reason what the server said
	 */
	public CodegenServerException(ErrorContext context, String reason) {
		super(context, reason, null);
	}

	@Override
	public String getErrorCode() {
		return "server";
	}

}

package com.codegen.spring.error;

/**
 * The server does not accept the API token (HTTP 401).
 */
public class CodegenAuthenticationException extends CodegenException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param context the facts of the failure
	 * @param reason what the server said
	 */
	public CodegenAuthenticationException(ErrorContext context, String reason) {
		super(context, reason, null);
	}

	@Override
	public String getErrorCode() {
		return "auth";
	}

}

package com.codegen.spring.error;

/**
 * The response is not what the API promises: a redirect, no body, not JSON, or JSON of
 * another shape.
 */
public class CodegenProtocolException extends CodegenException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param context the facts of the failure
	 * @param reason what is wrong with the response
	 */
	public CodegenProtocolException(ErrorContext context, String reason) {
		super(context, reason, null);
	}

	@Override
	public String getErrorCode() {
		return "protocol";
	}

}

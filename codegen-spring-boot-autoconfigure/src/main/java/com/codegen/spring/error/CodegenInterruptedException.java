package com.codegen.spring.error;

/**
 * The calling thread was interrupted while it waited. Its interrupt flag is set again.
 */
public class CodegenInterruptedException extends CodegenException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param context the facts of the failure
	 * @param cause the interruption
	 */
	public CodegenInterruptedException(ErrorContext context, InterruptedException cause) {
		super(context, "interrupted while waiting", cause);
	}

	@Override
	public String getErrorCode() {
		return "interrupted";
	}

}

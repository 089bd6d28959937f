package com.codegen.spring.error;

/**
 * The response is larger than the client is willing to hold in memory.
 */
public class CodegenResponseTooLargeException extends CodegenProtocolException {

	private static final long serialVersionUID = 1L;

	private final int limit;

	/**
	 * Create the exception.
	 * @param context the facts of the failure
	 * @param limit the limit in bytes
	 */
	public CodegenResponseTooLargeException(ErrorContext context, int limit) {
		super(context, "the response is larger than " + limit + " bytes");
		this.limit = limit;
	}

	/**
	 * The limit that was exceeded.
	 * @return the limit in bytes
	 */
	public int getLimit() {
		return this.limit;
	}

	@Override
	public String getErrorCode() {
		return "too_large";
	}

}

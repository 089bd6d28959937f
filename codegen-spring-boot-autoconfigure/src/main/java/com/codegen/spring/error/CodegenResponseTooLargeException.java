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
		this(context, limit, "the response is larger than " + limit + " bytes");
	}

	private CodegenResponseTooLargeException(ErrorContext context, int limit, String reason) {
		super(context, reason);
		this.limit = limit;
	}

	/**
	 * A response with too many values: small in bytes, but not in memory.
	 * @param context the facts of the failure
	 * @param limit the largest number of JSON values and names
	 * @return the exception
	 */
	public static CodegenResponseTooLargeException ofValues(ErrorContext context, int limit) {
		return new CodegenResponseTooLargeException(context, limit,
				"the response has more than " + limit + " JSON values and names");
	}

	/**
	 * The limit that was exceeded.
	 * @return the limit in bytes, or in values where the message says so
	 */
	public int getLimit() {
		return this.limit;
	}

	@Override
	public String getErrorCode() {
		return "too_large";
	}

}

package com.codegen.spring.error;

/**
 * What was asked for does not exist, or not in this organization (HTTP 404).
 */
public class CodegenNotFoundException extends CodegenException {

	private static final long serialVersionUID = 1L;

	private final boolean unknownPath;

	/**
	 * Create the exception.
	 * @param context the facts of the failure
	 * @param reason what the server said
	 */
	public CodegenNotFoundException(ErrorContext context, String reason) {
		this(context, reason, false);
	}

	/**
	 * Create the exception.
	 * @param context the facts of the failure
	 * @param reason what the server said
	 * @param unknownPath whether the server does not know the path
	 */
	public CodegenNotFoundException(ErrorContext context, String reason, boolean unknownPath) {
		super(context, reason, null);
		this.unknownPath = unknownPath;
	}

	/**
	 * Whether the server said that it knows no such path, and not that it has no such
	 * thing.
	 * @return {@code true} if the operation is not there at all
	 */
	public boolean isUnknownPath() {
		return this.unknownPath;
	}

	@Override
	public String getErrorCode() {
		return "not_found";
	}

}

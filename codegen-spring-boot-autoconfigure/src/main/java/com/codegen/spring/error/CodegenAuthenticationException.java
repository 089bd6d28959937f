package com.codegen.spring.error;

import org.jspecify.annotations.Nullable;

/**
 * The server does not accept the API token (HTTP 401), or the token provider did not
 * supply one, and nothing was sent.
 */
public class CodegenAuthenticationException extends CodegenException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param context the facts of the failure
	 * @param reason what the server said
	 */
	public CodegenAuthenticationException(ErrorContext context, String reason) {
		this(context, reason, null);
	}

	/**
	 * Create the exception.
	 * @param context the facts of the failure
	 * @param reason what the server said, or why there is no token
	 * @param cause the failure to supply a token, or {@code null}
	 */
	public CodegenAuthenticationException(ErrorContext context, String reason, @Nullable Throwable cause) {
		super(context, reason, cause);
	}

	@Override
	public String getErrorCode() {
		return "auth";
	}

}

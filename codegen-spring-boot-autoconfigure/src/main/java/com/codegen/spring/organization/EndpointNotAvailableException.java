package com.codegen.spring.organization;

import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenNotFoundException;
import com.codegen.spring.error.ErrorContext;

/**
 * The deployment does not offer an operation that the public API does not list. It was
 * answered with HTTP 405, or with what a server says of a path it does not know; a user
 * or token that is not there is a {@link CodegenNotFoundException} instead.
 */
public final class EndpointNotAvailableException extends CodegenException {

	private static final long serialVersionUID = 1L;

	private static final int METHOD_NOT_ALLOWED = 405;

	/**
	 * Create the exception.
	 * @param failure what the server's answer was taken for
	 */
	public EndpointNotAvailableException(CodegenException failure) {
		super(contextOf(failure), "this deployment does not offer the operation, which the public API does not list"
				+ " (HTTP " + failure.getStatusCode() + ")", failure);
		completeCall(failure.getAttempts(), failure.getElapsed());
	}

	@Override
	public String getErrorCode() {
		return "not_available";
	}

	/**
	 * Tell a missing operation from other failures.
	 * @param failure the failure of an operation the public API does not list
	 * @return an exception of this type, or the failure itself
	 */
	public static CodegenException translate(CodegenException failure) {
		boolean unknownPath = failure instanceof CodegenNotFoundException notFound && notFound.isUnknownPath();
		Integer status = failure.getStatusCode();
		return (unknownPath || (status != null && status == METHOD_NOT_ALLOWED))
				? new EndpointNotAvailableException(failure) : failure;
	}

	private static ErrorContext contextOf(CodegenException failure) {
		return new ErrorContext(failure.getOperation(), failure.getOutcome(), false, failure.getStatusCode(),
				failure.getRetryAfter(), failure.getRequestId());
	}

}

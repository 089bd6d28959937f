package com.codegen.spring.exchange;

/**
 * Supplies the API token. Asked before each attempt and once more after a 401, so that a
 * token can be rotated while the application runs. It may block, for example to ask a
 * vault: it is called on a thread of Reactor's bounded elastic scheduler, never on that
 * of the caller, and interrupted when the call ends before. It has the time of the call,
 * and should remember the token until that expires.
 */
@FunctionalInterface
public interface CodegenTokenProvider {

	/**
	 * The token to send now. If this throws, or the token cannot be one, the call fails
	 * with a {@link com.codegen.spring.error.CodegenAuthenticationException} whose
	 * outcome is {@code NOT_SENT}.
	 * @return the token, never {@code null}
	 */
	ApiToken getToken();

}

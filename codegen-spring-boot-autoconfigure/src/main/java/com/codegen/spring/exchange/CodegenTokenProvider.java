package com.codegen.spring.exchange;

/**
 * Supplies the API token. Asked before each attempt and once more after a 401, so that a
 * token can be rotated while the application runs. Must return at once: it is called on
 * threads that must not block.
 */
@FunctionalInterface
public interface CodegenTokenProvider {

	/**
	 * The token to send now.
	 * @return the token
	 */
	ApiToken getToken();

}

package com.codegen.spring.boot.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

import com.codegen.spring.exchange.ApiToken;

/**
 * Where the Codegen API is and who asks. A bean of this type replaces the properties
 * {@code codegen.base-url}, {@code codegen.token} and {@code codegen.org-id}.
 */
public interface CodegenConnectionDetails extends ConnectionDetails {

	/**
	 * The base URL.
	 * @return the URL, with or without {@code /v1}
	 */
	String getBaseUrl();

	/**
	 * The API token.
	 * @return the token, or {@code null} when there is none
	 */
	@Nullable ApiToken getToken();

	/**
	 * The organization to act in.
	 * @return the organization's id, or {@code null} when there is none
	 */
	@Nullable Long getOrganizationId();

}

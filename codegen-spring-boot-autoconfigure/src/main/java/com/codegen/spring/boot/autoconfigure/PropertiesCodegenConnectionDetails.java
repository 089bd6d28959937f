package com.codegen.spring.boot.autoconfigure;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.exchange.ApiToken;

/**
 * Connection details of the properties.
 *
 * @param properties the properties
 */
record PropertiesCodegenConnectionDetails(CodegenProperties properties) implements CodegenConnectionDetails {

	@Override
	public String getBaseUrl() {
		return this.properties.baseUrl();
	}

	@Override
	public @Nullable ApiToken getToken() {
		return this.properties.token();
	}

	@Override
	public @Nullable Long getOrganizationId() {
		return this.properties.orgId();
	}

}

package com.codegen.spring.sample.simulation;

import com.codegen.spring.boot.autoconfigure.CodegenConnectionDetails;
import com.codegen.spring.exchange.ApiToken;
import com.codegen.spring.test.server.CodegenServer;

/**
 * Leads the client to the server in this process.
 *
 * @param server the server
 */
record SimulationConnectionDetails(CodegenServer server) implements CodegenConnectionDetails {

	@Override
	public String getBaseUrl() {
		return this.server.baseUrl();
	}

	@Override
	public ApiToken getToken() {
		return ApiToken.of(this.server.token());
	}

	@Override
	public Long getOrganizationId() {
		return this.server.organizationId();
	}

}

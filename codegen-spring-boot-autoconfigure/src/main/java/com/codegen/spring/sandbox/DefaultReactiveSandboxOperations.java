package com.codegen.spring.sandbox;

import reactor.core.publisher.Mono;

import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.CodegenRequest;
import com.codegen.spring.exchange.Endpoints;
import com.codegen.spring.exchange.OrganizationId;

/**
 * Describes each call as a request.
 *
 * @param exchange sends the calls
 * @param organizationId the organization
 */
record DefaultReactiveSandboxOperations(CodegenExchange exchange,
		OrganizationId organizationId) implements ReactiveSandboxOperations {

	@Override
	public Mono<LogAnalysis> analyzeLogs(long sandboxId) {
		return this.exchange
			.send(CodegenRequest.of(Endpoints.SANDBOX_ANALYZE_LOGS, LogAnalysis.class, this.organizationId, sandboxId));
	}

}

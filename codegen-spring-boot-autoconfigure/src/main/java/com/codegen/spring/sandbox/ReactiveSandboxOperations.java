package com.codegen.spring.sandbox;

import reactor.core.publisher.Mono;

import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.OrganizationId;

/**
 * Sandboxes of an organization, reactive. A failed call ends with a
 * {@link com.codegen.spring.error.CodegenException}; a request is sent for each
 * subscriber.
 */
public interface ReactiveSandboxOperations {

	/**
	 * Operations that send their calls through an exchange.
	 * @param exchange sends the calls
	 * @param organizationId the organization
	 * @return the operations
	 */
	static ReactiveSandboxOperations of(CodegenExchange exchange, OrganizationId organizationId) {
		return new DefaultReactiveSandboxOperations(exchange, organizationId);
	}

	/**
	 * Let an agent read the logs of a sandbox's set-up. Costs money. Repeated only when
	 * it certainly was not applied. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#LOG_ANALYSIS}.
	 * @param sandboxId the sandbox's id
	 * @return the agent run that does it
	 */
	Mono<LogAnalysis> analyzeLogs(long sandboxId);

}

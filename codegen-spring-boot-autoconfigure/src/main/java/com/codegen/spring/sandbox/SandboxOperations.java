package com.codegen.spring.sandbox;

/**
 * Sandboxes of an organization, blocking. Every method throws a
 * {@link com.codegen.spring.error.CodegenException} when the call fails, and
 * {@link IllegalStateException} on a thread that must not block.
 */
public interface SandboxOperations {

	/**
	 * The blocking form of reactive operations.
	 * @param operations the reactive operations
	 * @return the blocking operations
	 */
	static SandboxOperations blocking(ReactiveSandboxOperations operations) {
		return new BlockingSandboxOperations(operations);
	}

	/**
	 * Let an agent read the logs of a sandbox's set-up. Costs money. Repeated only when
	 * it certainly was not applied. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#LOG_ANALYSIS}.
	 * @param sandboxId the sandbox's id
	 * @return the agent run that does it
	 */
	LogAnalysis analyzeLogs(long sandboxId);

}

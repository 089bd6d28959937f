package com.codegen.spring.sandbox;

import com.codegen.spring.exchange.Blocking;

/**
 * The blocking rim over the reactive operations.
 *
 * @param reactive the reactive operations
 */
record BlockingSandboxOperations(ReactiveSandboxOperations reactive) implements SandboxOperations {

	@Override
	public LogAnalysis analyzeLogs(long sandboxId) {
		return Blocking.get(this.reactive.analyzeLogs(sandboxId));
	}

}

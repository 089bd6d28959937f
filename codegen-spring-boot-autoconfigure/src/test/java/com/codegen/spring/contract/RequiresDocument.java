package com.codegen.spring.contract;

import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/**
 * Skips properties when there is no OpenAPI document.
 */
final class RequiresDocument implements SkipExecutionHook {

	@Override
	public SkipResult shouldBeSkipped(LifecycleContext context) {
		return OpenApi.find().isPresent() ? SkipResult.doNotSkip() : SkipResult.skip(OpenApi.absence());
	}

}

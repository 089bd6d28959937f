package com.codegen.spring.benchmarks.http;

import java.util.Objects;

import reactor.core.publisher.Mono;

/**
 * A way to call that needs no thread for each call: many at once are one subscriber's.
 */
interface ReactiveVariant extends Variant {

	/**
	 * Make one call without waiting.
	 * @param workload what to ask for
	 */
	Mono<?> later(Workload workload);

	@Override
	default Object call(Workload workload) {
		return Objects.requireNonNull(later(workload).block());
	}

}

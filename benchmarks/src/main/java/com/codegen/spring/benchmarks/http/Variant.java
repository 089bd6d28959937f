package com.codegen.spring.benchmarks.http;

/**
 * One way to call the API, for use by many threads at once.
 */
interface Variant extends AutoCloseable {

	/**
	 * Make one call and wait for the answer.
	 * @param workload what to ask for
	 * @return the answer, as far as the way decodes it
	 * @throws Exception if the call fails
	 */
	Object call(Workload workload) throws Exception;

	@Override
	default void close() {
	}

}

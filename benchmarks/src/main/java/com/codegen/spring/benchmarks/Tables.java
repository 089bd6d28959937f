package com.codegen.spring.benchmarks;

import java.util.function.Consumer;

/**
 * A group of tables that one word on the command line asks for.
 */
public interface Tables {

	/**
	 * Measure and hand out the tables.
	 * @param options how thoroughly to measure
	 * @param printer gets each table when it is ready
	 * @throws Exception if something cannot be measured
	 */
	void print(Options options, Consumer<Table> printer) throws Exception;

}

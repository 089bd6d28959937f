package com.codegen.spring.benchmarks.counted;

import com.codegen.spring.benchmarks.Table;

/**
 * A table of counted things, such as requests or bytes held. Further ones are found by
 * {@link java.util.ServiceLoader}: add the class to {@code META-INF/services}.
 */
public interface CountedTable {

	/**
	 * Count. Gives the same table each time and on each machine.
	 * @return the table
	 * @throws Exception if it cannot be counted
	 */
	Table count() throws Exception;

}

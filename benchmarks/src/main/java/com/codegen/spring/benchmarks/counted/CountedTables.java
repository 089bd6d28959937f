package com.codegen.spring.benchmarks.counted;

import java.util.ServiceLoader;
import java.util.function.Consumer;

import com.codegen.spring.benchmarks.Options;
import com.codegen.spring.benchmarks.Table;
import com.codegen.spring.benchmarks.Tables;

/**
 * All the counted tables there are.
 */
public final class CountedTables implements Tables {

	@Override
	public void print(Options options, Consumer<Table> printer) throws Exception {
		for (CountedTable table : ServiceLoader.load(CountedTable.class)) {
			printer.accept(table.count());
		}
	}

}

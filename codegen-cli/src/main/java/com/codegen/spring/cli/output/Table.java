package com.codegen.spring.cli.output;

import java.util.List;

/**
 * The columns of a table.
 *
 * @param <T> the type of a row
 * @param columns the columns
 * @param empty what to say when there is no row
 */
public record Table<T>(List<Column<T>> columns, String empty) {

	public Table {
		columns = List.copyOf(columns);
	}

}

package com.codegen.spring.cli.output;

import java.util.List;

/**
 * One JSON value, in one line.
 *
 * @param printer writes lines
 * @param fields which fields
 */
record JsonOutput(Printer printer, JsonFields fields) implements Output {

	@Override
	public <T> void table(Table<T> table, List<T> rows) {
		print(rows.stream().map((row) -> this.fields.pick(Json.tree(row))).toList());
	}

	@Override
	public void card(Card card) {
		print(this.fields.pick(Json.tree(card.json())));
	}

	@Override
	public void result(Object json, String plain) {
		print(this.fields.pick(Json.tree(json)));
	}

	private void print(Object value) {
		this.printer.line(Json.write(value));
		this.printer.flush();
	}

}

package com.codegen.spring.cli.output;

import java.util.List;
import java.util.stream.Collectors;

import com.codegen.spring.cli.terminal.ControlText;

/**
 * One line for each row, columns between tabs, nothing cut and no title.
 *
 * @param printer writes lines
 */
record PipeOutput(Printer printer) implements Output {

	@Override
	public <T> void table(Table<T> table, List<T> rows) {
		rows.forEach((row) -> this.printer.line(table.columns()
			.stream()
			.map((column) -> ControlText.line(column.plain().apply(row)))
			.collect(Collectors.joining("\t"))));
		this.printer.flush();
	}

	@Override
	public void card(Card card) {
		card.lines().forEach((line) -> this.printer.line(line.name() + "\t" + ControlText.line(line.value())));
		String body = card.body();
		if (body != null) {
			this.printer.line("");
			this.printer.line(ControlText.visible(body));
		}
		this.printer.flush();
	}

	@Override
	public void result(Object json, String plain) {
		if (!plain.isEmpty()) {
			this.printer.line(plain);
			this.printer.flush();
		}
	}

}

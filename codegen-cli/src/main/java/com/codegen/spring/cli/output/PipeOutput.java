package com.codegen.spring.cli.output;

import java.util.List;
import java.util.stream.Collectors;

import com.codegen.spring.cli.terminal.Color;
import com.codegen.spring.cli.terminal.ControlText;
import com.codegen.spring.cli.terminal.Terminal;

/**
 * One line for each row, columns between tabs, nothing cut and no title.
 *
 * @param printer writes lines
 * @param terminal tells whether there are colours
 */
record PipeOutput(Printer printer, Terminal terminal) implements Output {

	@Override
	public <T> void table(Table<T> table, List<T> rows) {
		rows.forEach((row) -> this.printer.line(table.columns()
			.stream()
			.map((column) -> paint(column.color().apply(row), column.plain().apply(row)))
			.collect(Collectors.joining("\t"))));
		this.printer.flush();
	}

	@Override
	public void card(Card card) {
		card.lines().forEach((line) -> this.printer.line(line.name() + "\t" + paint(line.color(), line.value())));
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

	private String paint(Color color, String text) {
		return color.paint(ControlText.line(text), this.terminal.outColor());
	}

}

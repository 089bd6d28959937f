package com.codegen.spring.cli.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.codegen.spring.cli.terminal.CharWidth;
import com.codegen.spring.cli.terminal.Color;
import com.codegen.spring.cli.terminal.ControlText;
import com.codegen.spring.cli.terminal.Terminal;
import com.codegen.spring.cli.terminal.Wrap;

/**
 * Aligned columns with titles, as wide as the terminal.
 *
 * @param printer writes lines
 * @param terminal what it can show
 */
record ScreenOutput(Printer printer, Terminal terminal) implements Output {

	private static final int GAP = 2;

	private static final int SMALLEST = 8;

	private static final int LABEL = 14;

	@Override
	public <T> void table(Table<T> table, List<T> rows) {
		if (rows.isEmpty()) {
			this.printer.line(Color.DIM.paint(table.empty(), this.terminal.outColor()));
			this.printer.flush();
			return;
		}
		List<String[]> cells = new ArrayList<>();
		cells.add(table.columns().stream().map(Column::title).toArray(String[]::new));
		for (T row : rows) {
			cells.add(table.columns()
				.stream()
				.map((column) -> ControlText.line(column.screen().apply(row)))
				.toArray(String[]::new));
		}
		int[] widths = widths(table, cells);
		for (int i = 0; i < cells.size(); i++) {
			T row = (i > 0) ? rows.get(i - 1) : rows.get(0);
			boolean title = i == 0;
			Color[] colors = table.columns()
				.stream()
				.map((column) -> title ? Color.DIM : column.color().apply(row))
				.toArray(Color[]::new);
			this.printer.line(line(cells.get(i), widths, colors));
		}
		this.printer.flush();
	}

	private <T> int[] widths(Table<T> table, List<String[]> cells) {
		int[] widths = new int[table.columns().size()];
		for (int i = 0; i < widths.length; i++) {
			int column = i;
			int widest = cells.stream().mapToInt((line) -> CharWidth.of(line[column])).max().orElse(0);
			widths[i] = Math.max(table.columns().get(i).width(), widest);
		}
		int excess = Arrays.stream(widths).sum() + GAP * (widths.length - 1) - this.terminal.columns();
		int widest = widestFlexible(table, widths);
		while (excess > 0 && widest >= 0) {
			widths[widest]--;
			excess--;
			widest = widestFlexible(table, widths);
		}
		return widths;
	}

	/**
	 * The column to make narrower.
	 * @return its index, or -1 when none can be
	 */
	private static int widestFlexible(Table<?> table, int[] widths) {
		int widest = -1;
		for (int i = 0; i < widths.length; i++) {
			if (table.columns().get(i).flexible() && widths[i] > SMALLEST
					&& (widest < 0 || widths[i] > widths[widest])) {
				widest = i;
			}
		}
		return widest;
	}

	private String line(String[] cells, int[] widths, Color[] colors) {
		StringBuilder line = new StringBuilder();
		int pending = 0;
		for (int i = 0; i < cells.length; i++) {
			String cell = CharWidth.cut(cells[i], widths[i], this.terminal.mark("…", "..."));
			if (!cell.isEmpty()) {
				line.append(" ".repeat(pending)).append(colors[i].paint(cell, this.terminal.outColor()));
				pending = 0;
			}
			pending += widths[i] - CharWidth.of(cell) + GAP;
		}
		return line.toString();
	}

	@Override
	public void card(Card card) {
		card.lines().forEach((line) -> {
			String name = Color.DIM.paint(CharWidth.pad(line.name(), LABEL), this.terminal.outColor());
			this.printer.line(name + line.color().paint(ControlText.line(line.value()), this.terminal.outColor()));
		});
		String body = card.body();
		if (body != null) {
			this.printer.line("");
			Wrap.lines(ControlText.visible(body), this.terminal.columns()).forEach(this.printer::line);
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

package com.codegen.spring.cli.output;

import java.util.function.Function;

import com.codegen.spring.cli.terminal.Color;

/**
 * A column of a table.
 *
 * @param <T> the type of a row
 * @param title the title on a terminal
 * @param screen the text on a terminal
 * @param plain the text in a pipe
 * @param color the colour on a terminal
 * @param width the smallest width on a terminal
 * @param flexible whether the column is cut when there is not enough room
 */
public record Column<T>(String title, Function<T, String> screen, Function<T, String> plain, Function<T, Color> color,
		int width, boolean flexible) {

	/**
	 * A column that shows the same everywhere.
	 * @param <T> the type of a row
	 * @param title the title
	 * @param text the text
	 * @return the column
	 */
	public static <T> Column<T> of(String title, Function<T, String> text) {
		return new Column<>(title, text, text, (row) -> Color.NONE, title.length(), false);
	}

	/**
	 * A copy with another text in a pipe.
	 * @param text the text
	 * @return the copy
	 */
	public Column<T> plain(Function<T, String> text) {
		return new Column<>(this.title, this.screen, text, this.color, this.width, this.flexible);
	}

	/**
	 * A copy with colours.
	 * @param paint the colour
	 * @return the copy
	 */
	public Column<T> color(Function<T, Color> paint) {
		return new Column<>(this.title, this.screen, this.plain, paint, this.width, this.flexible);
	}

	/**
	 * A copy that is not narrower.
	 * @param columns the smallest width
	 * @return the copy
	 */
	public Column<T> atLeast(int columns) {
		return new Column<>(this.title, this.screen, this.plain, this.color, columns, this.flexible);
	}

	/**
	 * A copy that is cut when there is not enough room.
	 * @return the copy
	 */
	public Column<T> cut() {
		return new Column<>(this.title, this.screen, this.plain, this.color, this.width, true);
	}

}

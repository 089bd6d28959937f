package com.codegen.spring.cli.terminal;

import java.util.Locale;
import java.util.function.Supplier;

import com.codegen.spring.cli.machine.Machine;

/**
 * What the streams of a command can show.
 *
 * @param in whether somebody can be asked
 * @param out whether standard output is a terminal
 * @param err whether standard error is a terminal that can be drawn on
 * @param outColor whether standard output has colours
 * @param errColor whether standard error has colours
 * @param unicode whether there is more than ASCII
 * @param width tells how many columns there are
 */
public record Terminal(boolean in, boolean out, boolean err, boolean outColor, boolean errColor, boolean unicode,
		Supplier<Integer> width) {

	/** The width where nobody tells. */
	public static final int DEFAULT_COLUMNS = 80;

	/**
	 * The terminal of a machine.
	 * @param machine the machine
	 * @param mode when to use colours
	 * @return what it can show
	 */
	public static Terminal of(Machine machine, ColorMode mode) {
		String term = machine.variable("TERM");
		boolean drawable = !term.isEmpty() && !term.equals("dumb");
		return new Terminal(machine.tty().in(), machine.tty().out(), machine.tty().err() && drawable,
				hasColor(machine, mode, machine.tty().out() && drawable),
				hasColor(machine, mode, machine.tty().err() && drawable), isUnicode(machine), new Columns(machine));
	}

	/**
	 * A copy that draws nothing on standard error.
	 * @return the copy
	 */
	public Terminal withoutErr() {
		return new Terminal(this.in, this.out, false, this.outColor, this.errColor, this.unicode, this.width);
	}

	/**
	 * The width of the terminal.
	 * @return the number of columns
	 */
	public int columns() {
		return this.width.get();
	}

	/**
	 * A mark, or what stands for it in ASCII.
	 * @param mark the mark
	 * @param ascii what stands for it
	 * @return one of them
	 */
	public String mark(String mark, String ascii) {
		return this.unicode ? mark : ascii;
	}

	private static boolean hasColor(Machine machine, ColorMode mode, boolean terminal) {
		if (mode != ColorMode.AUTO) {
			return mode == ColorMode.ALWAYS;
		}
		if (!machine.variable("NO_COLOR").isEmpty()) {
			return false;
		}
		String forced = machine.variable("CLICOLOR_FORCE");
		return terminal || !(forced.isEmpty() || forced.equals("0"));
	}

	private static boolean isUnicode(Machine machine) {
		for (String name : new String[] { "LC_ALL", "LC_CTYPE", "LANG" }) {
			String locale = machine.variable(name).toUpperCase(Locale.ROOT);
			if (!locale.isEmpty()) {
				return locale.contains("UTF-8") || locale.contains("UTF8");
			}
		}
		return !machine.variable("OS").startsWith("Windows");
	}

}

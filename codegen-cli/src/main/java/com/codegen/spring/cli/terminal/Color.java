package com.codegen.spring.cli.terminal;

/**
 * The few colours in use, of the sixteen each terminal has.
 */
public enum Color {

	/** As it is. */
	NONE(0),

	/** What matters less. */
	DIM(2),

	/** What went wrong. */
	RED(31),

	/** What went well. */
	GREEN(32),

	/** What needs attention. */
	YELLOW(33),

	/** What is at work. */
	BLUE(34),

	/** Plans. */
	MAGENTA(35),

	/** Tools and ids. */
	CYAN(36);

	private final int code;

	Color(int code) {
		this.code = code;
	}

	/**
	 * Paint a text.
	 * @param text the text
	 * @param enabled whether there are colours
	 * @return the text, between control sequences if so
	 */
	public String paint(String text, boolean enabled) {
		return (enabled && this != NONE && !text.isEmpty()) ? "\u001b[" + this.code + "m" + text + "\u001b[0m" : text;
	}

}

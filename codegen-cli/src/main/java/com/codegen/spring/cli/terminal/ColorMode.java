package com.codegen.spring.cli.terminal;

import java.util.Locale;

/**
 * When to use colours.
 */
public enum ColorMode {

	/** On a terminal, unless the environment says otherwise. */
	AUTO,

	/** Always. */
	ALWAYS,

	/** Never. */
	NEVER;

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}

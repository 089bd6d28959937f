package com.codegen.spring.cli.terminal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.cli.machine.Machine;
import com.codegen.spring.cli.machine.Signals;

/**
 * How wide the terminal is: what COLUMNS says, else what the terminal says, asked when it
 * is first needed and again when its size has changed.
 */
final class Columns implements Supplier<Integer> {

	private static final File TERMINAL = new File("/dev/tty");

	private final Machine machine;

	private @Nullable Integer columns;

	Columns(Machine machine) {
		this.machine = machine;
	}

	@Override
	public synchronized Integer get() {
		if (this.columns == null) {
			int told = positive(this.machine.variable("COLUMNS"));
			this.columns = (told > 0) ? told : ask();
		}
		return this.columns;
	}

	private synchronized void forget() {
		this.columns = null;
	}

	private int ask() {
		if (!this.machine.tty().out() && !this.machine.tty().err()) {
			return Terminal.DEFAULT_COLUMNS;
		}
		this.machine.signals().handle(Signals.Kind.WINCH, this::forget);
		try {
			Process stty = this.machine.program("stty", "size").redirectInput(TERMINAL).start();
			String[] size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip()
				.split(" ");
			int told = positive(size[size.length - 1]);
			return (told > 0) ? told : Terminal.DEFAULT_COLUMNS;
		}
		catch (IOException ex) {
			return Terminal.DEFAULT_COLUMNS;
		}
	}

	private static int positive(String number) {
		return number.matches("[0-9]{1,5}") ? Integer.parseInt(number) : 0;
	}

}

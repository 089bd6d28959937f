package com.codegen.spring.cli.output;

import com.codegen.spring.cli.machine.OutputWriter;
import com.codegen.spring.cli.terminal.Progress;

/**
 * Writes lines to standard output, beside a progress display, and notices when nobody
 * reads them any more.
 */
public final class Printer {

	private static final int LINES_BETWEEN_CHECKS = 64;

	private final OutputWriter out;

	private final Progress progress;

	private int lines;

	public Printer(OutputWriter out, Progress progress) {
		this.out = out;
		this.progress = progress;
	}

	/**
	 * Write a line, not necessarily at once.
	 * @param text the line
	 */
	public void line(String text) {
		this.progress.aside(() -> this.out.print(text + '\n'));
		if (++this.lines % LINES_BETWEEN_CHECKS == 0) {
			flush();
		}
	}

	/**
	 * Write what is not written yet.
	 * @see OutputWriter#check()
	 */
	public void flush() {
		this.out.check();
	}

}

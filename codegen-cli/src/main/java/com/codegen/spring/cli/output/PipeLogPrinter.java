package com.codegen.spring.cli.output;

import java.util.Objects;

import com.codegen.spring.agentrun.AgentRunLog;
import com.codegen.spring.cli.terminal.ControlText;
import com.codegen.spring.cli.terminal.Terminal;

/**
 * One line for each entry: time, type, tool and text between tabs, nothing cut.
 *
 * @param printer writes lines
 * @param terminal tells whether there are colours
 * @param style how to print
 */
record PipeLogPrinter(Printer printer, Terminal terminal, LogPrinter.Style style) implements LogPrinter {

	@Override
	public void print(long index, AgentRunLog entry) {
		String text = EntryText.headline(entry);
		String type = LogKind.of(entry.messageType())
			.color()
			.paint(safe(entry.messageType().code()), this.terminal.outColor());
		this.printer.line(String.join("\t", Times.iso(entry.createdAt()), type,
				safe(Objects.requireNonNullElse(entry.toolName(), "")), safe(text)));
		if (this.style.whole()) {
			EntryText.details(entry)
				.forEach((detail) -> detail.getValue()
					.lines()
					.forEach((line) -> this.printer.line("\t" + detail.getKey() + "\t" + safe(line))));
		}
	}

	private String safe(String text) {
		return this.style.raw() ? text.replaceAll("[\\r\\n\\t]+", " ") : keepIndent(text);
	}

	private static String keepIndent(String text) {
		return ControlText.visible(text).replaceAll("[\\n\\t]+", " ").stripTrailing();
	}

}

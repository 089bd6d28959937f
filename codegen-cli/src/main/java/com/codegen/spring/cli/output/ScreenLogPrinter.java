package com.codegen.spring.cli.output;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.agentrun.AgentRunLog;
import com.codegen.spring.cli.terminal.CharWidth;
import com.codegen.spring.cli.terminal.Color;
import com.codegen.spring.cli.terminal.ControlText;
import com.codegen.spring.cli.terminal.Terminal;
import com.codegen.spring.cli.terminal.Wrap;

/**
 * A line for each entry as wide as the terminal: time since the start, kind, tool, text.
 * Only the answer is printed whole.
 */
final class ScreenLogPrinter implements LogPrinter {

	private static final int LABEL = 7;

	private static final String GAP = "  ";

	private final Printer printer;

	private final Terminal terminal;

	private final Style style;

	private @Nullable Instant start;

	ScreenLogPrinter(Printer printer, Terminal terminal, Style style) {
		this.printer = printer;
		this.terminal = terminal;
		this.style = style;
		this.start = style.start();
	}

	@Override
	public void print(long index, AgentRunLog entry) {
		LogKind kind = LogKind.of(entry.messageType());
		String time = time(entry.createdAt());
		String label = CharWidth.pad((kind == LogKind.OTHER) ? other(entry) : kind.label(), LABEL);
		int indent = time.length() + GAP.length() + CharWidth.of(label) + GAP.length();
		String tool = (entry.toolName() != null) ? safe(entry.toolName()).strip() : "";
		int room = this.terminal.columns() - indent - (tool.isEmpty() ? 0 : CharWidth.of(tool) + GAP.length());
		List<String> lines = lines(kind, EntryText.headline(entry), room, indent);
		this.printer.line(paint(Color.DIM, time) + GAP + paint(kind.color(), label) + GAP
				+ (tool.isEmpty() ? "" : paint(Color.CYAN, tool) + GAP) + (lines.isEmpty() ? "" : lines.get(0)));
		lines.stream().skip(1).forEach((line) -> this.printer.line((" ".repeat(indent) + line).stripTrailing()));
		if (this.style.whole()) {
			EntryText.details(entry).forEach((detail) -> detail(detail, time.length() + GAP.length()));
		}
	}

	private List<String> lines(LogKind kind, String text, int room, int indent) {
		if (kind == LogKind.ANSWER) {
			return Wrap.lines(safe(text), Math.max(20, this.terminal.columns() - indent));
		}
		String line = safe(text).replaceAll("\\s+", " ").strip();
		return List.of(CharWidth.cut(line, Math.max(8, room), this.terminal.mark("…", "...")));
	}

	private void detail(Map.Entry<String, String> detail, int indent) {
		this.printer.line(" ".repeat(indent) + paint(Color.DIM, detail.getKey()));
		safe(detail.getValue()).lines().forEach((line) -> this.printer.line(" ".repeat(indent + 2) + line));
	}

	private String time(@Nullable Instant created) {
		if (created == null) {
			return "     ";
		}
		if (this.start == null) {
			this.start = created;
		}
		return Times.clock(Duration.between(this.start, created));
	}

	private String other(AgentRunLog entry) {
		String words = ControlText.line(entry.messageType().code()).toLowerCase(Locale.ROOT).replace('_', ' ');
		return words.isEmpty() ? LogKind.OTHER.label() : Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

	private String safe(String text) {
		return this.style.raw() ? text : ControlText.visible(text);
	}

	private String paint(Color color, String text) {
		return color.paint(text, this.terminal.outColor());
	}

}

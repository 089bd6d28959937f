package com.codegen.spring.cli.output;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.cli.terminal.CharWidth;
import com.codegen.spring.cli.terminal.Color;
import com.codegen.spring.cli.terminal.ControlText;
import com.codegen.spring.cli.terminal.Terminal;

/**
 * One run in one line.
 */
public final class RunLine {

	private static final int STATUS = 16;

	private RunLine() {
	}

	/**
	 * The line.
	 * @param run the run
	 * @param terminal what standard output is
	 * @param json the JSON fields that were asked for, or {@code null} for no JSON
	 * @return the line
	 */
	public static String of(AgentRun run, Terminal terminal, @Nullable JsonFields json) {
		if (json != null) {
			return Json.write(json.pick(Json.tree(run)));
		}
		String title = ControlText.line(RunText.title(run));
		if (!terminal.out()) {
			String code = ControlText.line(run.status().code());
			return String.join("\t", RunText.color(run.status()).paint(code, terminal.outColor()),
					String.valueOf(run.id()), title);
		}
		String status = CharWidth.pad(ControlText.line(RunText.status(run.status(), terminal)), STATUS);
		return RunText.color(run.status()).paint(status, terminal.outColor())
				+ Color.CYAN.paint(String.valueOf(run.id()), terminal.outColor()) + "  "
				+ CharWidth.cut(title, terminal.columns() - STATUS - 8, terminal.mark("…", "..."));
	}

}

package com.codegen.spring.cli.command;

import java.io.IOException;
import java.util.Locale;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.cli.error.CliException;
import com.codegen.spring.cli.machine.Machine;

/**
 * Opens a run's page, or prints its address where there is no browser.
 */
public final class Browser {

	private Browser() {
	}

	/**
	 * Open a page.
	 * @param session where to say so
	 * @param run the run whose page it is
	 */
	public static void open(Session session, AgentRun run) {
		String url = run.safeWebUrl()
			.orElseThrow(() -> CliException.failed("run " + run.id() + " has no page that is safe to open.",
					"See what is known of it: codegen view " + run.id()))
			.toString();
		String program = program(session.machine());
		if (program.isEmpty() || !start(session.machine(), program, url)) {
			session.printer().line(url);
			session.printer().flush();
			return;
		}
		session.note("Opening " + url);
	}

	private static String program(Machine machine) {
		String chosen = machine.variable("BROWSER");
		if (!chosen.isEmpty()) {
			return chosen;
		}
		String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
		if (system.contains("mac")) {
			return "open";
		}
		boolean desktop = !machine.variable("DISPLAY").isEmpty() || !machine.variable("WAYLAND_DISPLAY").isEmpty();
		return desktop ? "xdg-open" : "";
	}

	private static boolean start(Machine machine, String program, String url) {
		try {
			machine.program(program, url)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}

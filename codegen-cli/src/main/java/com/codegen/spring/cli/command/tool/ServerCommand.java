package com.codegen.spring.cli.command.tool;

import java.util.concurrent.CountDownLatch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import com.codegen.spring.cli.command.CodegenCommand;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.error.CliException;
import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.output.Printer;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.simulation.StatusCase;

/**
 * Runs the simulated API.
 */
@Command(name = "server", sortOptions = false,
		header = { "Run a simulated Codegen API on this machine.", "", "Examples:", "  codegen server --port 8123",
				"" },
		description = { "", "No agent works: runs are played back, so everything can be tried without a",
				"token. Prints the variables to export and runs until Ctrl-C." })
public final class ServerCommand extends CodegenCommand {

	private static final int MAX_PORT = 65_535;

	@Option(names = "--port", paramLabel = "N", description = "Listen on this port; 0, the default, takes a free one.")
	private int port;

	@Option(names = "--speed", paramLabel = "N",
			description = "1, the default, lets a run take some 12 seconds; 10 is ten times faster.")
	private double speed = 1;

	@Option(names = "--no-rate-limits", description = "Answer any number of requests, never with 429.")
	private boolean noRateLimits;

	@Option(names = "--status-case", paramLabel = "CASE", defaultValue = "upper",
			description = { "Spelling of statuses: upper, as in COMPLETE, the default; lower, as in complete;",
					"or completed, the words of the first Python clients." })
	private StatusCase statusCase = StatusCase.UPPER;

	@Option(names = "--legacy-paths",
			description = "Offer the paths of the first Python client, such as /tasks and /agents.")
	private boolean legacyPaths;

	public ServerCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		if (this.port < 0 || this.port > MAX_PORT || !(this.speed > 0) || Double.isInfinite(this.speed)) {
			throw CliException.usage("--port is a number up to 65535 and --speed a number above 0.",
					"Example: codegen server --port 8123 --speed 10");
		}
		session().interrupts().begin();
		try (CodegenServer server = start()) {
			announce(server);
			new CountDownLatch(1).await();
			return ExitCode.OK;
		}
		catch (InterruptedException ex) {
			ExitCode signal = session().interrupts().end();
			return (signal != null) ? signal : ExitCode.INTERRUPTED;
		}
	}

	private CodegenServer start() {
		try {
			return CodegenServer.builder()
				.port(this.port)
				.speed(this.speed)
				.enforceRateLimits(!this.noRateLimits)
				.statusCase(this.statusCase)
				.legacyPaths(this.legacyPaths)
				.start();
		}
		catch (RuntimeException ex) {
			throw CliException.failed("port " + this.port + " cannot be used.",
					"Choose another one with --port, or 0 for a free one.");
		}
	}

	private void announce(CodegenServer server) {
		session().note("A simulated Codegen API listens on " + server.url() + ". No agent is working. Ctrl-C ends it.");
		Printer printer = session().printer();
		printer.line("export CODEGEN_API_URL=" + server.baseUrl());
		printer.line("export CODEGEN_API_TOKEN=" + server.token());
		printer.line("export CODEGEN_ORG_ID=" + server.organizationId());
		printer.flush();
	}

}

package com.codegen.spring.cli.command.run;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.cli.command.Browser;
import com.codegen.spring.cli.command.CodegenCommand;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.error.ExitCode;

/**
 * Opens a run's page.
 */
@Command(name = "open", sortOptions = false,
		header = { "Open a run's page in the browser.", "", "Examples:", "  codegen open 4253", "" },
		description = { "", "Prints the address where there is no browser." })
public final class OpenCommand extends CodegenCommand {

	@Parameters(paramLabel = "RUN", description = "The run's id.")
	private long run;

	public OpenCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		AgentRun found = client().agentRuns().get(this.run);
		Browser.open(session(), found);
		return ExitCode.OK;
	}

}

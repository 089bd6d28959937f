package com.codegen.spring.cli.command.run;

import java.util.function.Supplier;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.error.CliException;
import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.error.Problem;
import com.codegen.spring.error.CodegenInterruptedException;
import com.codegen.spring.error.Outcome;

/**
 * Sends a request that costs money: once, and whoever interrupts it is told where to
 * look.
 */
final class Creation {

	private Creation() {
	}

	static AgentRun send(Session session, String what, Supplier<AgentRun> request) {
		session.progress().show(what);
		session.interrupts().begin();
		ExitCode signal;
		try {
			AgentRun run = request.get();
			session.interrupts().end();
			session.progress().close();
			if (session.facts().isSimulation()) {
				session.note("Simulation: the embedded server plays this run back.");
			}
			return run;
		}
		catch (CodegenInterruptedException ex) {
			signal = session.interrupts().end();
			ExitCode exit = (signal != null) ? signal : ExitCode.INTERRUPTED;
			throw new CliException((ex.getOutcome() == Outcome.NOT_SENT)
					? Problem.of(exit, "interrupted", "interrupted. No run was started.", null)
					: Problem.of(exit, "interrupted", "interrupted. The run may have started: codegen list", null));
		}
		finally {
			session.interrupts().end();
		}
	}

}

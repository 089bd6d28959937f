package com.codegen.spring.task;

import com.codegen.spring.agentrun.AgentRun;

/**
 * Decides whether a wait is over. Called with the run as it is known when the wait
 * begins, and after each change; must return at once.
 */
@FunctionalInterface
public interface AwaitAcceptor {

	/**
	 * Look at the run.
	 * @param run the run as it is now
	 * @return what is to become of the wait
	 */
	Verdict judge(AgentRun run);

	/**
	 * Wait until the run has ended, well or not: the default.
	 * @return the acceptor
	 */
	static AwaitAcceptor ended() {
		return (run) -> run.status().isTerminal() ? Verdict.SUCCESS : Verdict.KEEP_GOING;
	}

	/**
	 * Wait until the run has ended with success; fail when it has ended otherwise.
	 * @return the acceptor
	 */
	static AwaitAcceptor succeeded() {
		return (run) -> {
			if (run.status().isSuccessful()) {
				return Verdict.SUCCESS;
			}
			return run.status().isTerminal() ? Verdict.FAILURE : Verdict.KEEP_GOING;
		};
	}

	/**
	 * What is to become of a wait.
	 */
	enum Verdict {

		/** It is over. */
		SUCCESS,

		/** It is over, and ends with a {@link TaskFailedException}. */
		FAILURE,

		/**
		 * It goes on. When the run has ended it fails all the same: an ended run does not
		 * change any more.
		 */
		KEEP_GOING

	}

}

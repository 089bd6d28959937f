package com.codegen.spring.task;

import java.time.Duration;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.ErrorContext;
import com.codegen.spring.error.Outcome;

/**
 * A task did not end within the time somebody waited for it. The run goes on, unless it
 * was to be cancelled.
 */
public class TaskTimeoutException extends CodegenException {

	private static final long serialVersionUID = 1L;

	private final transient AgentRun run;

	TaskTimeoutException(AgentRun run, Duration timeout) {
		super(ErrorContext.of("task.await", Outcome.APPLIED, false), "agent run " + run.id() + " did not end within "
				+ timeout.toSeconds() + " s; its last status is " + run.status(), null);
		this.run = run;
	}

	/**
	 * The run as it was read last.
	 * @return the run
	 */
	public AgentRun getRun() {
		return this.run;
	}

	@Override
	public String getErrorCode() {
		return "wait_timeout";
	}

}

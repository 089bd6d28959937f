package com.codegen.spring.task;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.ErrorContext;
import com.codegen.spring.error.Outcome;

/**
 * The result of a task was asked for that has not ended with success, or a wait has ended
 * that was for something else.
 */
public class TaskFailedException extends CodegenException {

	private static final long serialVersionUID = 1L;

	private final transient AgentRun run;

	TaskFailedException(AgentRun run) {
		super(ErrorContext.of("task.result", Outcome.APPLIED, false),
				"agent run " + run.id() + " has no result: its status is " + run.status(), null);
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
		return "task_failed";
	}

}

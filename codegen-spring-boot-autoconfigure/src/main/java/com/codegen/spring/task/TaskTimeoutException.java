package com.codegen.spring.task;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.ErrorContext;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.error.SafeText;

/**
 * A task did not end within the time somebody waited for it. The run goes on, unless it
 * was to be cancelled.
 */
public class TaskTimeoutException extends CodegenException {

	private static final long serialVersionUID = 1L;

	private final long runId;

	private final transient @Nullable AgentRun run;

	TaskTimeoutException(long runId, @Nullable AgentRun run, Duration timeout) {
		super(ErrorContext.of("task.await", Outcome.APPLIED, false),
				"agent run " + runId + " did not end within " + SafeText.of(timeout) + "; "
						+ ((run != null) ? "its last status is " + run.status() : "it could not be read meanwhile"),
				null);
		this.runId = runId;
		this.run = run;
	}

	/**
	 * The run's id.
	 * @return the id
	 */
	public long getRunId() {
		return this.runId;
	}

	/**
	 * The run as it was read last.
	 * @return the run, or {@code null} when it could not be read
	 */
	public @Nullable AgentRun getRun() {
		return this.run;
	}

	@Override
	public String getErrorCode() {
		return "wait_timeout";
	}

}

package com.codegen.spring.task;

import org.springframework.util.StringUtils;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.ErrorContext;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.error.SafeText;

/**
 * The result of a task was asked for that has not ended with success, or a wait has ended
 * that was for something else.
 */
public class TaskFailedException extends CodegenException {

	private static final long serialVersionUID = 1L;

	private static final int MAX_REASON = 250;

	private static final int MAX_ADDRESS = 120;

	private final transient AgentRun run;

	TaskFailedException(AgentRun run) {
		super(ErrorContext.of("task.result", Outcome.APPLIED, false),
				"agent run " + run.id() + " has no result: its status is " + run.status() + reason(run) + address(run),
				null);
		this.run = run;
	}

	/**
	 * A run that has ended says in its result or summary why.
	 */
	private static String reason(AgentRun run) {
		if (!run.status().isTerminal()) {
			return "";
		}
		String text = StringUtils.hasText(run.result()) ? run.result() : run.summary();
		return StringUtils.hasText(text) ? " (" + SafeText.of(text.strip(), MAX_REASON) + ")" : "";
	}

	private static String address(AgentRun run) {
		return run.safeWebUrl().map((url) -> "; see " + SafeText.of(url.toString(), MAX_ADDRESS)).orElse("");
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

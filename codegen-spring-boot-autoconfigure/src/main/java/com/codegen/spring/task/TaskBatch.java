package com.codegen.spring.task;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.batch.BatchWork;
import com.codegen.spring.error.CodegenException;

/**
 * The work of a batch of tasks.
 *
 * @param operations start and follow the runs
 * @param requests what to start
 */
record TaskBatch(DefaultReactiveTaskOperations operations, List<TaskRequest> requests) implements BatchWork {

	@Override
	public int size() {
		return this.requests.size();
	}

	@Override
	public Mono<AgentRun> start(int index) {
		return this.operations.runs().create(this.requests.get(index).toCreateAgentRun());
	}

	@Override
	public Mono<AgentRun> await(AgentRun run, @Nullable Duration timeout) {
		AwaitOptions options = AwaitOptions.of((timeout != null) ? timeout : this.operations.settings().timeout());
		return new TaskWait(this.operations, run.id(), options).end(run).map(ReactiveTask::run);
	}

	@Override
	public CodegenException failure(AgentRun run) {
		return new TaskFailedException(run);
	}

}

package com.codegen.spring.task;

import java.util.List;
import java.util.stream.Stream;

import com.codegen.spring.agentrun.AgentRunQuery;
import com.codegen.spring.batch.BatchOptions;
import com.codegen.spring.batch.BatchResult;
import com.codegen.spring.exchange.Blocking;
import com.codegen.spring.page.Page;
import com.codegen.spring.page.Pages;
import com.codegen.spring.watch.RunChange;

/**
 * The blocking rim over the reactive operations.
 *
 * @param reactive the reactive operations
 */
record BlockingTaskOperations(ReactiveTaskOperations reactive) implements TaskOperations {

	@Override
	public Task run(TaskRequest request) {
		return new DefaultTask(Blocking.get(this.reactive.run(request)));
	}

	@Override
	public Task get(long id) {
		return new DefaultTask(Blocking.get(this.reactive.get(id)));
	}

	@Override
	public Page<Task> list(AgentRunQuery query) {
		return Blocking.get(this.reactive.list(query)).map(DefaultTask::new);
	}

	@Override
	public Pages<Task> all(AgentRunQuery query) {
		return Pages.of(query.page(),
				(page) -> this.reactive.list(query.withPage(page)).map((tasks) -> tasks.map(DefaultTask::new)),
				Task::id);
	}

	@Override
	public Task await(long id, AwaitOptions options) {
		return new DefaultTask(BlockingProgress.get(options.progress(),
				(progress) -> this.reactive.await(id, options.tellingOf(progress))));
	}

	@Override
	public Stream<RunChange> changes(long id) {
		return Blocking.stream(this.reactive.changes(id));
	}

	@Override
	public BatchResult runAll(List<TaskRequest> requests, BatchOptions options) {
		return BlockingProgress.get(options.progress(), (progress) -> this.reactive.runAll(requests,
				(progress != null) ? options.withProgress(progress) : options));
	}

}

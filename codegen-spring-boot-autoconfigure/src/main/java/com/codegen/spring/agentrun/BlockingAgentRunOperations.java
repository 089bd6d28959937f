package com.codegen.spring.agentrun;

import java.util.stream.Stream;

import com.codegen.spring.exchange.Blocking;
import com.codegen.spring.page.Indexed;
import com.codegen.spring.page.Page;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.page.Pages;

/**
 * The blocking rim over the reactive operations.
 *
 * @param reactive the reactive operations
 */
record BlockingAgentRunOperations(ReactiveAgentRunOperations reactive) implements AgentRunOperations {

	@Override
	public AgentRun create(CreateAgentRun run) {
		return Blocking.get(this.reactive.create(run));
	}

	@Override
	public AgentRun get(long id) {
		return Blocking.get(this.reactive.get(id));
	}

	@Override
	public Page<AgentRun> list(AgentRunQuery query) {
		return Blocking.get(this.reactive.list(query));
	}

	@Override
	public Pages<AgentRun> all(AgentRunQuery query) {
		return Pages.of(query.page(), (page) -> this.reactive.list(query.withPage(page)), AgentRun::id);
	}

	@Override
	public AgentRun resume(ResumeAgentRun message) {
		return Blocking.get(this.reactive.resume(message));
	}

	@Override
	public void ban(StopAgentRun run) {
		Blocking.run(this.reactive.ban(run));
	}

	@Override
	public void unban(StopAgentRun run) {
		Blocking.run(this.reactive.unban(run));
	}

	@Override
	public void removeFromPullRequest(StopAgentRun run) {
		Blocking.run(this.reactive.removeFromPullRequest(run));
	}

	@Override
	public AgentRunLogs logs(long id, AgentRunLogsQuery query) {
		return Blocking.get(this.reactive.logs(id, query));
	}

	@Override
	public Pages<AgentRunLog> logEntries(long id) {
		return Pages.ofIndexed(PageRequest.first(),
				(page) -> this.reactive.logs(id, AgentRunLogsQuery.of(page)).map(AgentRunLogs::toPage));
	}

	@Override
	public Stream<Indexed<AgentRunLog>> tail(long id, TailOptions options) {
		return Blocking.stream(this.reactive.tail(id, options));
	}

}

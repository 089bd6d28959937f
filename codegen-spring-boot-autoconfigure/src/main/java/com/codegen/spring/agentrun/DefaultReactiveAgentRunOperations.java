package com.codegen.spring.agentrun;

import java.util.function.Consumer;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;

import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.CodegenRequest;
import com.codegen.spring.exchange.Endpoint;
import com.codegen.spring.exchange.Endpoints;
import com.codegen.spring.exchange.Listeners;
import com.codegen.spring.exchange.OrganizationId;
import com.codegen.spring.page.Indexed;
import com.codegen.spring.page.Page;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.page.Pages;
import com.codegen.spring.page.Tail;
import com.codegen.spring.page.TailPace;
import com.codegen.spring.page.TailPage;

/**
 * Describes each call as a request.
 *
 * @param exchange sends the calls
 * @param organizationId the organization
 * @param logs reads pages of logs
 * @param pace how often tails look for more
 * @param started hears of each run that was created or resumed
 */
record DefaultReactiveAgentRunOperations(CodegenExchange exchange, OrganizationId organizationId, LogReader logs,
		TailPace pace, Consumer<AgentRun> started) implements ReactiveAgentRunOperations {

	private static final ParameterizedTypeReference<Page<AgentRun>> RUNS = new ParameterizedTypeReference<>() {
	};

	@Override
	public Mono<AgentRun> create(CreateAgentRun run) {
		return this.exchange
			.send(CodegenRequest.of(Endpoints.AGENT_RUN_CREATE, AgentRun.class, this.organizationId)
				.withBody(run)
				.expecting("organization_id", this.organizationId, AgentRun::organizationId))
			.doOnNext(this::started);
	}

	@Override
	public Mono<AgentRun> get(long id) {
		return this.exchange.send(CodegenRequest.of(Endpoints.AGENT_RUN_GET, AgentRun.class, this.organizationId, id)
			.expecting("id", id, AgentRun::id)
			.expecting("organization_id", this.organizationId, AgentRun::organizationId));
	}

	@Override
	public Mono<Page<AgentRun>> list(AgentRunQuery query) {
		return this.exchange.send(CodegenRequest.of(Endpoints.AGENT_RUN_LIST, RUNS, this.organizationId)
			.withQuery("user_id", query.userId())
			.withQuery("source_type", query.sourceType())
			.withQuery("skip", query.page().skip())
			.withQuery("limit", query.page().limit())
			.expectingAny("organization_id", this.organizationId,
					(page) -> page.items().stream().map(AgentRun::organizationId)));
	}

	@Override
	public Flux<AgentRun> all(AgentRunQuery query) {
		return Pages.of(query.page(), (page) -> list(query.withPage(page)), AgentRun::id).flux();
	}

	@Override
	public Mono<AgentRun> resume(ResumeAgentRun message) {
		return this.exchange
			.send(CodegenRequest.of(Endpoints.AGENT_RUN_RESUME, AgentRun.class, this.organizationId)
				.withBody(message)
				.expecting("id", message.agentRunId(), AgentRun::id)
				.expecting("organization_id", this.organizationId, AgentRun::organizationId))
			.doOnNext(this::started);
	}

	@Override
	public Mono<Void> ban(StopAgentRun run) {
		return stop(Endpoints.AGENT_RUN_BAN, run);
	}

	@Override
	public Mono<Void> unban(StopAgentRun run) {
		return stop(Endpoints.AGENT_RUN_UNBAN, run);
	}

	@Override
	public Mono<Void> removeFromPullRequest(StopAgentRun run) {
		return stop(Endpoints.AGENT_RUN_REMOVE_FROM_PR, run);
	}

	@Override
	public Mono<AgentRunLogs> logs(long id, AgentRunLogsQuery query) {
		return this.logs.read(id, query);
	}

	@Override
	public Flux<AgentRunLog> logEntries(long id) {
		return Pages
			.ofIndexed(PageRequest.first(), (page) -> logs(id, AgentRunLogsQuery.of(page)).map(AgentRunLogs::toPage))
			.flux();
	}

	@Override
	public Flux<Indexed<AgentRunLog>> tail(long id, TailOptions options) {
		return new Tail<>(() -> AgentRunLogs.follow(options.from()), (page) -> look(id, page), options::wants,
				options.pollInterval(), this.pace)
			.flux();
	}

	/**
	 * A log may be missing although its run is there.
	 */
	private Mono<TailPage<AgentRunLog>> look(long id, PageRequest page) {
		return logs(id, AgentRunLogsQuery.of(page)).map(AgentRunLogs::toTailPage)
			.onErrorResume(LogReader::isMissing,
					(missing) -> get(id).map((run) -> TailPage.empty(run.status().isTerminal())));
	}

	/**
	 * A run that cannot be followed was started all the same.
	 */
	private void started(AgentRun run) {
		Listeners.tell(() -> this.started.accept(run));
	}

	private Mono<Void> stop(Endpoint endpoint, StopAgentRun run) {
		return this.exchange.send(CodegenRequest.of(endpoint, Void.class, this.organizationId).withBody(run));
	}

}

package com.codegen.spring.agentrun;

import java.util.function.Consumer;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.OrganizationId;
import com.codegen.spring.page.Indexed;
import com.codegen.spring.page.Page;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.page.TailPace;

/**
 * Agent runs of an organization, reactive. A failed call ends with a
 * {@link com.codegen.spring.error.CodegenException}; a request is sent for each
 * subscriber.
 */
public interface ReactiveAgentRunOperations {

	/**
	 * Operations that send their calls through an exchange.
	 * @param exchange sends the calls
	 * @param organizationId the organization
	 * @return the operations, whose tails have the documented limit for themselves
	 */
	static ReactiveAgentRunOperations of(CodegenExchange exchange, OrganizationId organizationId) {
		return of(exchange, organizationId, TailPace.documented(), (run) -> {
		});
	}

	/**
	 * Operations that send their calls through an exchange and share with others.
	 * @param exchange sends the calls
	 * @param organizationId the organization
	 * @param pace how often tails look for more
	 * @param started hears of each run that was created or resumed; must return at once
	 * @return the operations
	 */
	static ReactiveAgentRunOperations of(CodegenExchange exchange, OrganizationId organizationId, TailPace pace,
			Consumer<AgentRun> started) {
		return new DefaultReactiveAgentRunOperations(exchange, organizationId, new LogReader(exchange, organizationId),
				pace, started);
	}

	/**
	 * Start an agent run. Costs money. Repeated only when it certainly was not applied.
	 * One request of class {@link com.codegen.spring.exchange.RateClass#RUN_CREATION}.
	 * @param run what to start
	 * @return the run as it was accepted
	 */
	Mono<AgentRun> create(CreateAgentRun run);

	/**
	 * Start an agent run with nothing but a prompt. Costs money. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#RUN_CREATION}.
	 * @param prompt what the agent is to do
	 * @return the run as it was accepted
	 */
	default Mono<AgentRun> create(String prompt) {
		return create(CreateAgentRun.of(prompt));
	}

	/**
	 * Read an agent run. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @param id the run's id
	 * @return the run
	 */
	Mono<AgentRun> get(long id);

	/**
	 * List agent runs, newest first. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @param query which runs
	 * @return a page of runs
	 */
	Mono<Page<AgentRun>> list(AgentRunQuery query);

	/**
	 * List the newest 100 agent runs. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @return a page of runs
	 */
	default Mono<Page<AgentRun>> list() {
		return list(AgentRunQuery.of(PageRequest.first()));
	}

	/**
	 * All agent runs of a kind, newest first, read lazily. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD} for each page.
	 * @param query which runs; its page is the first one
	 * @return the runs
	 */
	Flux<AgentRun> all(AgentRunQuery query);

	/**
	 * All agent runs, newest first, read lazily. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD} for each 100 runs.
	 * @return the runs
	 */
	default Flux<AgentRun> all() {
		return all(AgentRunQuery.of(PageRequest.first()));
	}

	/**
	 * Send a message to an agent run and let it go on. Costs money. Repeated only when it
	 * certainly was not applied. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#RUN_CREATION}.
	 * @param message the message and the run
	 * @return the run
	 */
	Mono<AgentRun> resume(ResumeAgentRun message);

	/**
	 * Stop all agents that work on the run's pull request and ignore its checks from now
	 * on. One request of class {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @param run the run
	 * @return completes when the server has confirmed it
	 */
	Mono<Void> ban(StopAgentRun run);

	/**
	 * Allow the checks of the run's pull request again. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @param run the run
	 * @return completes when the server has confirmed it
	 */
	Mono<Void> unban(StopAgentRun run);

	/**
	 * Remove Codegen from the run's pull request; does what {@link #ban} does. One
	 * request of class {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @param run the run
	 * @return completes when the server has confirmed it
	 */
	Mono<Void> removeFromPullRequest(StopAgentRun run);

	/**
	 * Read a part of a run's log. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#LOGS}; more when the part is larger
	 * than a response may be, as it is then read in smaller ones, and one more for the
	 * first log of a server that knows only the path without {@code alpha}. An entry that
	 * is too large alone is in {@link AgentRunLogs#unreadable()}.
	 * @param id the run's id
	 * @param query which part
	 * @return the run and the entries
	 */
	Mono<AgentRunLogs> logs(long id, AgentRunLogsQuery query);

	/**
	 * Read the first 100 entries of a run's log. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#LOGS}.
	 * @param id the run's id
	 * @return the run and the entries
	 */
	default Mono<AgentRunLogs> logs(long id) {
		return logs(id, AgentRunLogsQuery.of(PageRequest.first()));
	}

	/**
	 * All entries of a run's log in the order they were written, read lazily, up to the
	 * one that is the last when it is reached. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#LOGS} for each 100 entries.
	 * @param id the run's id
	 * @return the entries
	 */
	Flux<AgentRunLog> logEntries(long id);

	/**
	 * Follow a run's log: the entries that are there and those that are written while it
	 * goes on, each once and in the order of the log; an entry that the server inserts
	 * late comes when it is found. Ends by itself when the run has ended and nothing was
	 * added for 5 seconds. A look that fails is repeated for about a quarter of an hour,
	 * unless the failure is not worth repeating. A run without a log is waited for. A
	 * request of class {@link com.codegen.spring.exchange.RateClass#LOGS} for each 100
	 * entries, and one every 2 seconds while nothing is written; less often when there
	 * are many tails, as they share the limit.
	 * @param id the run's id
	 * @param options where to begin, and what to pass on
	 * @return the entries with their indexes
	 */
	Flux<Indexed<AgentRunLog>> tail(long id, TailOptions options);

	/**
	 * Follow a run's log from its first entry.
	 * @param id the run's id
	 * @return the entries with their indexes
	 * @see #tail(long, TailOptions)
	 */
	default Flux<Indexed<AgentRunLog>> tail(long id) {
		return tail(id, TailOptions.fromStart());
	}

}

package com.codegen.spring.agentrun;

import java.util.stream.Stream;

import com.codegen.spring.page.Indexed;
import com.codegen.spring.page.Page;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.page.Pages;

/**
 * Agent runs of an organization, blocking. Every method throws a
 * {@link com.codegen.spring.error.CodegenException} when the call fails, and
 * {@link IllegalStateException} on a thread that must not block.
 */
public interface AgentRunOperations {

	/**
	 * The blocking form of reactive operations.
	 * @param operations the reactive operations
	 * @return the blocking operations
	 */
	static AgentRunOperations blocking(ReactiveAgentRunOperations operations) {
		return new BlockingAgentRunOperations(operations);
	}

	/**
	 * Start an agent run. Costs money. Repeated only when it certainly was not applied.
	 * One request of class {@link com.codegen.spring.exchange.RateClass#RUN_CREATION}.
	 * @param run what to start
	 * @return the run as it was accepted
	 */
	AgentRun create(CreateAgentRun run);

	/**
	 * Start an agent run with nothing but a prompt. Costs money. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#RUN_CREATION}.
	 * @param prompt what the agent is to do
	 * @return the run as it was accepted
	 */
	default AgentRun create(String prompt) {
		return create(CreateAgentRun.of(prompt));
	}

	/**
	 * Read an agent run. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @param id the run's id
	 * @return the run
	 */
	AgentRun get(long id);

	/**
	 * List agent runs, newest first. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @param query which runs
	 * @return a page of runs
	 */
	Page<AgentRun> list(AgentRunQuery query);

	/**
	 * List the newest 100 agent runs. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @return a page of runs
	 */
	default Page<AgentRun> list() {
		return list(AgentRunQuery.of(PageRequest.first()));
	}

	/**
	 * All agent runs of a kind, newest first, read lazily. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD} for each page.
	 * @param query which runs; its page is the first one
	 * @return the runs
	 */
	Pages<AgentRun> all(AgentRunQuery query);

	/**
	 * All agent runs, newest first, read lazily. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD} for each 100 runs.
	 * @return the runs
	 */
	default Pages<AgentRun> all() {
		return all(AgentRunQuery.of(PageRequest.first()));
	}

	/**
	 * Send a message to an agent run and let it go on. Costs money. Repeated only when it
	 * certainly was not applied. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#RUN_CREATION}.
	 * @param message the message and the run
	 * @return the run
	 */
	AgentRun resume(ResumeAgentRun message);

	/**
	 * Stop all agents that work on the run's pull request and ignore its checks from now
	 * on. One request of class {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @param run the run
	 */
	void ban(StopAgentRun run);

	/**
	 * Allow the checks of the run's pull request again. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @param run the run
	 */
	void unban(StopAgentRun run);

	/**
	 * Remove Codegen from the run's pull request; does what {@link #ban} does. One
	 * request of class {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @param run the run
	 */
	void removeFromPullRequest(StopAgentRun run);

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
	AgentRunLogs logs(long id, AgentRunLogsQuery query);

	/**
	 * Read the first 100 entries of a run's log. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#LOGS}.
	 * @param id the run's id
	 * @return the run and the entries
	 */
	default AgentRunLogs logs(long id) {
		return logs(id, AgentRunLogsQuery.of(PageRequest.first()));
	}

	/**
	 * All entries of a run's log in the order they were written, read lazily, up to the
	 * one that is the last when it is reached. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#LOGS} for each 100 entries.
	 * @param id the run's id
	 * @return the entries
	 */
	Pages<AgentRunLog> logEntries(long id);

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
	 * @return the entries with their indexes; to be closed, also while another thread
	 * waits for an entry
	 */
	Stream<Indexed<AgentRunLog>> tail(long id, TailOptions options);

	/**
	 * Follow a run's log from its first entry.
	 * @param id the run's id
	 * @return the entries with their indexes; to be closed
	 * @see #tail(long, TailOptions)
	 */
	default Stream<Indexed<AgentRunLog>> tail(long id) {
		return tail(id, TailOptions.fromStart());
	}

}

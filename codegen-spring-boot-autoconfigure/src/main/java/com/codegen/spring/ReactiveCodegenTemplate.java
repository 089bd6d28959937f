package com.codegen.spring;

import java.util.List;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import com.codegen.spring.agent.ReactiveAgentOperations;
import com.codegen.spring.agentrun.ReactiveAgentRunOperations;
import com.codegen.spring.connection.ReactiveConnectionOperations;
import com.codegen.spring.exchange.CodegenRequest;
import com.codegen.spring.exchange.OrganizationId;
import com.codegen.spring.organization.ReactiveOrganizationOperations;
import com.codegen.spring.organization.ReactiveUserOperations;
import com.codegen.spring.organization.token.ReactiveApiTokenOperations;
import com.codegen.spring.ratelimit.RateLimitUsage;
import com.codegen.spring.repository.ReactivePullRequestOperations;
import com.codegen.spring.repository.ReactiveRepositoryOperations;
import com.codegen.spring.sandbox.ReactiveSandboxOperations;
import com.codegen.spring.task.ReactiveTaskOperations;
import com.codegen.spring.watch.NewestRuns;
import com.codegen.spring.watch.RunWatcher;
import com.codegen.spring.watch.WatchState;

/**
 * The Codegen API, reactive. Thread-safe; one per application is enough. Made by
 * {@link CodegenTemplateBuilder#buildReactive()}.
 */
public final class ReactiveCodegenTemplate implements ReactiveCodegenOperations, AutoCloseable {

	private final TemplateContext context;

	private final OrganizationId organizationId;

	private final RunWatcher watcher;

	private final ReactiveAgentRunOperations agentRuns;

	private final ReactiveTaskOperations tasks;

	private final ReactiveAgentOperations agents;

	private final ReactiveOrganizationOperations organizations;

	private final ReactiveUserOperations users;

	private final ReactiveRepositoryOperations repositories;

	private final ReactivePullRequestOperations pullRequests;

	private final ReactiveSandboxOperations sandboxes;

	private final ReactiveConnectionOperations connections;

	private final ReactiveApiTokenOperations apiTokens;

	ReactiveCodegenTemplate(TemplateContext context, OrganizationId organizationId) {
		this.context = context;
		this.organizationId = organizationId;
		this.watcher = context.watchers()
			.of(organizationId, ReactiveAgentRunOperations.of(context.exchange(), organizationId));
		this.agentRuns = ReactiveAgentRunOperations.of(context.exchange(), organizationId, context.tails(),
				(run) -> context.watchers().started(this.watcher, run));
		this.tasks = ReactiveTaskOperations.of(this.agentRuns, this.watcher, context.tasks(), context.time());
		this.agents = ReactiveAgentOperations.of(context.agents(), this.tasks);
		this.organizations = ReactiveOrganizationOperations.of(context.exchange(), organizationId);
		this.users = ReactiveUserOperations.of(context.exchange(), organizationId);
		this.repositories = ReactiveRepositoryOperations.of(context.exchange(), organizationId);
		this.pullRequests = ReactivePullRequestOperations.of(context.exchange(), organizationId);
		this.sandboxes = ReactiveSandboxOperations.of(context.exchange(), organizationId);
		this.connections = ReactiveConnectionOperations.of(context.exchange(), organizationId);
		this.apiTokens = ReactiveApiTokenOperations.of(context.exchange());
	}

	@Override
	public ReactiveTaskOperations tasks() {
		return this.tasks;
	}

	@Override
	public ReactiveAgentOperations agents() {
		return this.agents;
	}

	@Override
	public ReactiveAgentRunOperations agentRuns() {
		return this.agentRuns;
	}

	@Override
	public ReactiveOrganizationOperations organizations() {
		return this.organizations;
	}

	@Override
	public ReactiveUserOperations users() {
		return this.users;
	}

	@Override
	public ReactiveRepositoryOperations repositories() {
		return this.repositories;
	}

	@Override
	public ReactivePullRequestOperations pullRequests() {
		return this.pullRequests;
	}

	@Override
	public ReactiveSandboxOperations sandboxes() {
		return this.sandboxes;
	}

	@Override
	public ReactiveConnectionOperations connections() {
		return this.connections;
	}

	@Override
	public ReactiveApiTokenOperations apiTokens() {
		return this.apiTokens;
	}

	@Override
	public <T> Mono<T> exchange(CodegenRequest<T> request) {
		return this.context.exchange().send(request);
	}

	@Override
	public Flux<NewestRuns> newestRuns(int size) {
		return this.watcher.newest(size);
	}

	@Override
	public Mono<Long> organizationId() {
		return this.organizationId.value();
	}

	@Override
	public Mono<CodegenHealth> health() {
		return new HealthCheck(this.users, this.organizationId, this.context.time()).run();
	}

	@Override
	public ReactiveCodegenOperations forOrganization(long organizationId) {
		return inOrganization(organizationId);
	}

	ReactiveCodegenTemplate inOrganization(long organizationId) {
		OrganizationId other = this.context.organizations().organization(organizationId);
		return other.equals(this.organizationId) ? this : new ReactiveCodegenTemplate(this.context, other);
	}

	/**
	 * What the watchers of this client are doing, in all organizations together.
	 * @return the state
	 */
	public WatchState watchState() {
		return this.context.watchers().state();
	}

	/**
	 * What is left of each rate limit, without a request. Counts the requests of this
	 * client and of all others that share its rate limiter.
	 * @return the usage of each rate class; empty if the rate limiter does not know it
	 */
	public List<RateLimitUsage> rateLimitUsage() {
		return this.context.rateLimit().usage();
	}

	/**
	 * Stop watching runs: all waits fail with a
	 * {@link com.codegen.spring.watch.WatcherClosedException}, and new ones, too. Other
	 * calls are still possible. The runs keep running.
	 */
	public void releaseWaiters() {
		this.context.watchers().close();
	}

	/**
	 * Let go of all who wait for a run and close the connections, also those of the
	 * templates made by {@link #forOrganization}. The runs themselves go on.
	 */
	@Override
	public void close() {
		this.context.close();
	}

}

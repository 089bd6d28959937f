package com.codegen.spring;

import reactor.core.publisher.Mono;

import com.codegen.spring.agent.ReactiveAgentOperations;
import com.codegen.spring.agentrun.ReactiveAgentRunOperations;
import com.codegen.spring.connection.ReactiveConnectionOperations;
import com.codegen.spring.exchange.CodegenRequest;
import com.codegen.spring.exchange.OrganizationId;
import com.codegen.spring.organization.ReactiveOrganizationOperations;
import com.codegen.spring.organization.ReactiveUserOperations;
import com.codegen.spring.organization.token.ReactiveApiTokenOperations;
import com.codegen.spring.repository.ReactivePullRequestOperations;
import com.codegen.spring.repository.ReactiveRepositoryOperations;
import com.codegen.spring.sandbox.ReactiveSandboxOperations;
import com.codegen.spring.task.ReactiveTaskOperations;
import com.codegen.spring.watch.RunWatcher;
import com.codegen.spring.watch.WatchState;

/**
 * The Codegen API, reactive. Thread-safe; one per application is enough. Made by
 * {@link CodegenTemplateBuilder#buildReactive()}.
 */
public final class ReactiveCodegenTemplate implements ReactiveCodegenOperations, AutoCloseable {

	private final TemplateContext context;

	private final OrganizationId organizationId;

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
		RunWatcher watcher = context.watchers()
			.of(organizationId, ReactiveAgentRunOperations.of(context.exchange(), organizationId));
		this.agentRuns = ReactiveAgentRunOperations.of(context.exchange(), organizationId, context.tails(),
				(run) -> context.watchers().started(watcher, run));
		this.tasks = ReactiveTaskOperations.of(this.agentRuns, watcher, context.tasks(), context.time());
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
	 * What is being done for those who wait for runs, also in other organizations.
	 * @return the state
	 */
	public WatchState watchState() {
		return this.context.watchers().state();
	}

	/**
	 * Let go of all who wait for a run: they get a
	 * {@link com.codegen.spring.watch.WatcherClosedException}. Nobody can wait
	 * afterwards, other calls go on. The runs themselves go on, too.
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

package com.codegen.spring;

import com.codegen.spring.agent.AgentOperations;
import com.codegen.spring.agentrun.AgentRunOperations;
import com.codegen.spring.connection.ConnectionOperations;
import com.codegen.spring.exchange.Blocking;
import com.codegen.spring.exchange.CodegenRequest;
import com.codegen.spring.organization.OrganizationOperations;
import com.codegen.spring.organization.UserOperations;
import com.codegen.spring.organization.token.ApiTokenOperations;
import com.codegen.spring.repository.PullRequestOperations;
import com.codegen.spring.repository.RepositoryOperations;
import com.codegen.spring.sandbox.SandboxOperations;
import com.codegen.spring.task.TaskOperations;

/**
 * The Codegen API, blocking: the rim over a {@link ReactiveCodegenTemplate}. Thread-safe;
 * one per application is enough.
 *
 * <pre>{@code
 * try (CodegenTemplate codegen = CodegenTemplate.create(token, organizationId)) {
 *     Task task = codegen.runTask("Review PR #123").await(Duration.ofMinutes(30));
 *     System.out.println(task.getResultOrThrow());
 * }
 * }</pre>
 */
public final class CodegenTemplate implements CodegenOperations, AutoCloseable {

	private final ReactiveCodegenTemplate reactive;

	private final TaskOperations tasks;

	private final AgentOperations agents;

	private final AgentRunOperations agentRuns;

	private final OrganizationOperations organizations;

	private final UserOperations users;

	/**
	 * Create a template over a reactive one, which it closes with itself.
	 * @param reactive the reactive template
	 */
	public CodegenTemplate(ReactiveCodegenTemplate reactive) {
		this.reactive = reactive;
		this.tasks = TaskOperations.blocking(reactive.tasks());
		this.agents = AgentOperations.blocking(reactive.agents(), this.tasks);
		this.agentRuns = AgentRunOperations.blocking(reactive.agentRuns());
		this.organizations = OrganizationOperations.blocking(reactive.organizations());
		this.users = UserOperations.blocking(reactive.users());
	}

	/**
	 * Create a template with all defaults, without Spring Boot.
	 * @param token the API token
	 * @param organizationId the organization
	 * @return the template, to be closed by the caller
	 * @throws CodegenConfigurationException if the token cannot be one
	 */
	public static CodegenTemplate create(String token, long organizationId) {
		return builder().token(token).organizationId(organizationId).build();
	}

	/**
	 * Create a template with what the environment variables and for want of a token
	 * {@code ~/.codegen/config.json} have, without Spring Boot.
	 * @return the template, to be closed by the caller
	 * @throws CodegenConfigurationException if a setting is missing or cannot be used
	 * @throws com.codegen.spring.settings.ConfigFileException if the file must not or
	 * cannot be read
	 */
	public static CodegenTemplate fromEnvironment() {
		return builder().fromEnvironment().build();
	}

	/**
	 * A builder with all defaults, for use without Spring Boot.
	 * @return the builder
	 */
	public static CodegenTemplateBuilder builder() {
		return new CodegenTemplateBuilder();
	}

	@Override
	public TaskOperations tasks() {
		return this.tasks;
	}

	@Override
	public AgentOperations agents() {
		return this.agents;
	}

	@Override
	public AgentRunOperations agentRuns() {
		return this.agentRuns;
	}

	@Override
	public OrganizationOperations organizations() {
		return this.organizations;
	}

	@Override
	public UserOperations users() {
		return this.users;
	}

	@Override
	public RepositoryOperations repositories() {
		return RepositoryOperations.blocking(this.reactive.repositories());
	}

	@Override
	public PullRequestOperations pullRequests() {
		return PullRequestOperations.blocking(this.reactive.pullRequests());
	}

	@Override
	public SandboxOperations sandboxes() {
		return SandboxOperations.blocking(this.reactive.sandboxes());
	}

	@Override
	public ConnectionOperations connections() {
		return ConnectionOperations.blocking(this.reactive.connections());
	}

	@Override
	public ApiTokenOperations apiTokens() {
		return ApiTokenOperations.blocking(this.reactive.apiTokens());
	}

	@Override
	public <T> T exchange(CodegenRequest<T> request) {
		return Blocking.getOrNull(this.reactive.exchange(request));
	}

	@Override
	public long organizationId() {
		return Blocking.get(this.reactive.organizationId());
	}

	@Override
	public CodegenHealth health() {
		return Blocking.get(this.reactive.health());
	}

	@Override
	public CodegenOperations forOrganization(long organizationId) {
		return new CodegenTemplate(this.reactive.inOrganization(organizationId));
	}

	/**
	 * The reactive form of this template.
	 * @return the template this one is a rim of
	 */
	public ReactiveCodegenTemplate reactive() {
		return this.reactive;
	}

	/**
	 * Close the reactive template: those who wait for a run are let go, the runs
	 * themselves go on.
	 */
	@Override
	public void close() {
		this.reactive.close();
	}

}

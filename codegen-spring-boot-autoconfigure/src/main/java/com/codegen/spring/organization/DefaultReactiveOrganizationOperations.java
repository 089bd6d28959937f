package com.codegen.spring.organization;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;

import com.codegen.spring.agentrun.ReactiveAgentRunOperations;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenNotFoundException;
import com.codegen.spring.error.ErrorContext;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.CodegenRequest;
import com.codegen.spring.exchange.Endpoints;
import com.codegen.spring.exchange.OrganizationId;
import com.codegen.spring.organization.usage.OrganizationUsage;
import com.codegen.spring.organization.usage.UsageQuery;
import com.codegen.spring.organization.usage.UsageReader;
import com.codegen.spring.page.Page;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.page.Pages;

/**
 * Describes each call as a request.
 *
 * @param exchange sends the calls
 * @param organizationId the organization
 * @param users the organization's users
 * @param runs the organization's agent runs
 */
record DefaultReactiveOrganizationOperations(CodegenExchange exchange, OrganizationId organizationId,
		ReactiveUserOperations users, ReactiveAgentRunOperations runs) implements ReactiveOrganizationOperations {

	private static final ParameterizedTypeReference<Page<Organization>> ORGANIZATIONS = new ParameterizedTypeReference<>() {
	};

	@Override
	public Mono<Page<Organization>> list(PageRequest page) {
		return this.exchange.send(CodegenRequest.of(Endpoints.ORGANIZATION_LIST, ORGANIZATIONS)
			.withQuery("skip", page.skip())
			.withQuery("limit", page.limit()));
	}

	@Override
	public Flux<Organization> all() {
		return Pages.of(PageRequest.first(), this::list, Organization::id).flux();
	}

	@Override
	public Mono<Organization> get(long id) {
		return all().filter((organization) -> organization.id() == id)
			.next()
			.switchIfEmpty(Mono.error(DefaultReactiveOrganizationOperations::notFound));
	}

	@Override
	public Mono<Organization> current() {
		return this.organizationId.value().flatMap(this::get);
	}

	@Override
	public Mono<Page<User>> members(PageRequest page) {
		return this.users.list(page);
	}

	@Override
	public Flux<User> members() {
		return this.users.all();
	}

	@Override
	public Mono<OrganizationUsage> usage(UsageQuery query) {
		return UsageReader.read(this.runs, query);
	}

	@Override
	public Mono<OrganizationIntegrations> integrations() {
		return this.exchange.send(CodegenRequest
			.of(Endpoints.ORGANIZATION_INTEGRATIONS, OrganizationIntegrations.class, this.organizationId)
			.expecting("organization_id", this.organizationId, OrganizationIntegrations::organizationId));
	}

	@Override
	public Mono<CliRules> cliRules() {
		return this.exchange
			.send(CodegenRequest.of(Endpoints.ORGANIZATION_CLI_RULES, CliRules.class, this.organizationId));
	}

	@Override
	public Mono<Organization> update(OrganizationUpdate update) {
		return this.exchange
			.send(CodegenRequest.of(Endpoints.ORGANIZATION_UPDATE, Organization.class, this.organizationId)
				.withBody(update)
				.expecting("id", this.organizationId, Organization::id))
			.onErrorMap(CodegenException.class, EndpointNotAvailableException::translate);
	}

	private static CodegenNotFoundException notFound() {
		return new CodegenNotFoundException(
				ErrorContext.of(Endpoints.ORGANIZATION_LIST.operation(), Outcome.REJECTED, false),
				"the token's user has no organization of this id");
	}

}

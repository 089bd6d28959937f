package com.codegen.spring.repository;

import java.util.Objects;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;

import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.CodegenRequest;
import com.codegen.spring.exchange.Endpoints;
import com.codegen.spring.exchange.OrganizationId;
import com.codegen.spring.page.Page;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.page.Pages;

/**
 * Describes each call as a request.
 *
 * @param exchange sends the calls
 * @param organizationId the organization
 */
record DefaultReactiveRepositoryOperations(CodegenExchange exchange,
		OrganizationId organizationId) implements ReactiveRepositoryOperations {

	private static final ParameterizedTypeReference<Page<Repository>> REPOSITORIES = new ParameterizedTypeReference<>() {
	};

	@Override
	public Mono<Page<Repository>> list(PageRequest page) {
		return this.exchange.send(CodegenRequest.of(Endpoints.REPOSITORY_LIST, REPOSITORIES, this.organizationId)
			.withQuery("skip", page.skip())
			.withQuery("limit", page.limit())
			.expectingAny("organization_id", this.organizationId,
					(found) -> found.items().stream().map(Repository::organizationId).filter(Objects::nonNull)));
	}

	@Override
	public Flux<Repository> all() {
		return Pages.of(PageRequest.first(), this::list, Repository::id).flux();
	}

	@Override
	public Mono<CheckSuiteSettings> checkSuiteSettings(long repositoryId) {
		return this.exchange
			.send(CodegenRequest.of(Endpoints.REPOSITORY_CHECK_SUITE_GET, CheckSuiteSettings.class, this.organizationId)
				.withQuery("repo_id", repositoryId));
	}

	@Override
	public Mono<Void> updateCheckSuiteSettings(long repositoryId, CheckSuiteSettingsUpdate update) {
		return this.exchange
			.send(CodegenRequest.of(Endpoints.REPOSITORY_CHECK_SUITE_UPDATE, Void.class, this.organizationId)
				.withQuery("repo_id", repositoryId)
				.withBody(update));
	}

	@Override
	public Mono<SetupCommands> generateSetupCommands(SetupCommandsRequest request) {
		return this.exchange
			.send(CodegenRequest.of(Endpoints.REPOSITORY_SETUP_COMMANDS, SetupCommands.class, this.organizationId)
				.withBody(request));
	}

}

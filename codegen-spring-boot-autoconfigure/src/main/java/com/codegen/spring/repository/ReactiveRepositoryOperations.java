package com.codegen.spring.repository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.OrganizationId;
import com.codegen.spring.page.Page;
import com.codegen.spring.page.PageRequest;

/**
 * Repositories of an organization, reactive. A failed call ends with a
 * {@link com.codegen.spring.error.CodegenException}; a request is sent for each
 * subscriber.
 */
public interface ReactiveRepositoryOperations {

	/**
	 * Operations that send their calls through an exchange.
	 * @param exchange sends the calls
	 * @param organizationId the organization
	 * @return the operations
	 */
	static ReactiveRepositoryOperations of(CodegenExchange exchange, OrganizationId organizationId) {
		return new DefaultReactiveRepositoryOperations(exchange, organizationId);
	}

	/**
	 * List the repositories. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @param page which part of the list
	 * @return a page of repositories
	 */
	Mono<Page<Repository>> list(PageRequest page);

	/**
	 * List the first 100 of the repositories. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @return a page of repositories
	 */
	default Mono<Page<Repository>> list() {
		return list(PageRequest.first());
	}

	/**
	 * All of the repositories, read lazily. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD} for each 100 of them.
	 * @return the repositories
	 */
	Flux<Repository> all();

	/**
	 * Read how the checks of a repository are treated. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @param repositoryId the repository's id
	 * @return the settings
	 */
	Mono<CheckSuiteSettings> checkSuiteSettings(long repositoryId);

	/**
	 * Change how the checks of a repository are treated. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @param repositoryId the repository's id
	 * @param update what to change
	 * @return completes when the server has confirmed it
	 */
	Mono<Void> updateCheckSuiteSettings(long repositoryId, CheckSuiteSettingsUpdate update);

	/**
	 * Let an agent find the setup commands of a repository. Costs money. Repeated only
	 * when it certainly was not applied. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#SETUP_COMMANDS}.
	 * @param request which repository
	 * @return the agent run that does it
	 */
	Mono<SetupCommands> generateSetupCommands(SetupCommandsRequest request);

}

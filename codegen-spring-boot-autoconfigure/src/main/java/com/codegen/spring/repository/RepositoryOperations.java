package com.codegen.spring.repository;

import com.codegen.spring.page.Page;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.page.Pages;

/**
 * Repositories of an organization, blocking. Every method throws a
 * {@link com.codegen.spring.error.CodegenException} when the call fails, and
 * {@link IllegalStateException} on a thread that must not block.
 */
public interface RepositoryOperations {

	/**
	 * The blocking form of reactive operations.
	 * @param operations the reactive operations
	 * @return the blocking operations
	 */
	static RepositoryOperations blocking(ReactiveRepositoryOperations operations) {
		return new BlockingRepositoryOperations(operations);
	}

	/**
	 * List the repositories. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @param page which part of the list
	 * @return a page of repositories
	 */
	Page<Repository> list(PageRequest page);

	/**
	 * List the first 100 of the repositories. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @return a page of repositories
	 */
	default Page<Repository> list() {
		return list(PageRequest.first());
	}

	/**
	 * All of the repositories, read lazily. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD} for each 100 of them.
	 * @return the repositories
	 */
	Pages<Repository> all();

	/**
	 * Read how the checks of a repository are treated. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @param repositoryId the repository's id
	 * @return the settings
	 */
	CheckSuiteSettings checkSuiteSettings(long repositoryId);

	/**
	 * Change how the checks of a repository are treated. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#STANDARD}.
	 * @param repositoryId the repository's id
	 * @param update what to change
	 */
	void updateCheckSuiteSettings(long repositoryId, CheckSuiteSettingsUpdate update);

	/**
	 * Let an agent find the setup commands of a repository. Costs money. Repeated only
	 * when it certainly was not applied. One request of class
	 * {@link com.codegen.spring.exchange.RateClass#SETUP_COMMANDS}.
	 * @param request which repository
	 * @return the agent run that does it
	 */
	SetupCommands generateSetupCommands(SetupCommandsRequest request);

}

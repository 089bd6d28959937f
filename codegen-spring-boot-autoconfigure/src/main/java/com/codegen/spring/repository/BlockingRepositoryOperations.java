package com.codegen.spring.repository;

import com.codegen.spring.exchange.Blocking;
import com.codegen.spring.page.Page;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.page.Pages;

/**
 * The blocking rim over the reactive operations.
 *
 * @param reactive the reactive operations
 */
record BlockingRepositoryOperations(ReactiveRepositoryOperations reactive) implements RepositoryOperations {

	@Override
	public Page<Repository> list(PageRequest page) {
		return Blocking.get(this.reactive.list(page));
	}

	@Override
	public Pages<Repository> all() {
		return Pages.of(PageRequest.first(), this.reactive::list, Repository::id);
	}

	@Override
	public CheckSuiteSettings checkSuiteSettings(long repositoryId) {
		return Blocking.get(this.reactive.checkSuiteSettings(repositoryId));
	}

	@Override
	public void updateCheckSuiteSettings(long repositoryId, CheckSuiteSettingsUpdate update) {
		Blocking.run(this.reactive.updateCheckSuiteSettings(repositoryId, update));
	}

	@Override
	public SetupCommands generateSetupCommands(SetupCommandsRequest request) {
		return Blocking.get(this.reactive.generateSetupCommands(request));
	}

}

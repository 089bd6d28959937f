package com.codegen.spring.organization;

import com.codegen.spring.exchange.Blocking;
import com.codegen.spring.organization.usage.OrganizationUsage;
import com.codegen.spring.organization.usage.UsageQuery;
import com.codegen.spring.page.Page;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.page.Pages;

/**
 * The blocking rim over the reactive operations.
 *
 * @param reactive the reactive operations
 */
record BlockingOrganizationOperations(ReactiveOrganizationOperations reactive) implements OrganizationOperations {

	@Override
	public Page<Organization> list(PageRequest page) {
		return Blocking.get(this.reactive.list(page));
	}

	@Override
	public Pages<Organization> all() {
		return Pages.of(PageRequest.first(), this.reactive::list, Organization::id);
	}

	@Override
	public Organization get(long id) {
		return Blocking.get(this.reactive.get(id));
	}

	@Override
	public Organization current() {
		return Blocking.get(this.reactive.current());
	}

	@Override
	public Page<User> members(PageRequest page) {
		return Blocking.get(this.reactive.members(page));
	}

	@Override
	public Pages<User> members() {
		return Pages.of(PageRequest.first(), this.reactive::members, User::id);
	}

	@Override
	public OrganizationUsage usage(UsageQuery query) {
		return Blocking.get(this.reactive.usage(query));
	}

	@Override
	public OrganizationIntegrations integrations() {
		return Blocking.get(this.reactive.integrations());
	}

	@Override
	public CliRules cliRules() {
		return Blocking.get(this.reactive.cliRules());
	}

	@Override
	public Organization update(OrganizationUpdate update) {
		return Blocking.get(this.reactive.update(update));
	}

}

package com.codegen.spring.organization.token;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.exchange.Blocking;
import com.codegen.spring.page.Page;
import com.codegen.spring.page.PageRequest;

/**
 * The blocking rim over the reactive operations.
 *
 * @param reactive the reactive operations
 */
record BlockingApiTokenOperations(ReactiveApiTokenOperations reactive) implements ApiTokenOperations {

	@Override
	public CreatedApiToken create(String name, @Nullable Instant expiresAt) {
		return Blocking.get(this.reactive.create(name, expiresAt));
	}

	@Override
	public Page<ApiTokenSummary> list(PageRequest page) {
		return Blocking.get(this.reactive.list(page));
	}

	@Override
	public void revoke(long id) {
		Blocking.run(this.reactive.revoke(id));
	}

}

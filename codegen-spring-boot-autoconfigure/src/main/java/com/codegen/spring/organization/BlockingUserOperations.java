package com.codegen.spring.organization;

import com.codegen.spring.exchange.Blocking;
import com.codegen.spring.page.Page;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.page.Pages;

/**
 * The blocking rim over the reactive operations.
 *
 * @param reactive the reactive operations
 */
record BlockingUserOperations(ReactiveUserOperations reactive) implements UserOperations {

	@Override
	public Page<User> list(PageRequest page) {
		return Blocking.get(this.reactive.list(page));
	}

	@Override
	public Pages<User> all() {
		return Pages.of(PageRequest.first(), this.reactive::list, User::id);
	}

	@Override
	public User get(long id) {
		return Blocking.get(this.reactive.get(id));
	}

	@Override
	public User me() {
		return Blocking.get(this.reactive.me());
	}

	@Override
	public User update(long id, UserUpdate update) {
		return Blocking.get(this.reactive.update(id, update));
	}

}

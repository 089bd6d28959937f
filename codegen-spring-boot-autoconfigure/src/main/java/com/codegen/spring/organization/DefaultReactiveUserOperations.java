package com.codegen.spring.organization;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;

import com.codegen.spring.error.CodegenException;
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
record DefaultReactiveUserOperations(CodegenExchange exchange,
		OrganizationId organizationId) implements ReactiveUserOperations {

	private static final ParameterizedTypeReference<Page<User>> USERS = new ParameterizedTypeReference<>() {
	};

	@Override
	public Mono<Page<User>> list(PageRequest page) {
		return this.exchange.send(CodegenRequest.of(Endpoints.USER_LIST, USERS, this.organizationId)
			.withQuery("skip", page.skip())
			.withQuery("limit", page.limit()));
	}

	@Override
	public Flux<User> all() {
		return Pages.of(PageRequest.first(), this::list, User::id).flux();
	}

	@Override
	public Mono<User> get(long id) {
		return this.exchange.send(CodegenRequest.of(Endpoints.USER_GET, User.class, this.organizationId, id)
			.expecting("id", id, User::id));
	}

	@Override
	public Mono<User> me() {
		return this.exchange.send(CodegenRequest.of(Endpoints.USER_ME, User.class));
	}

	@Override
	public Mono<User> update(long id, UserUpdate update) {
		return this.exchange.send(
				CodegenRequest.of(Endpoints.USER_UPDATE, User.class, id).withBody(update).expecting("id", id, User::id))
			.onErrorMap(CodegenException.class, EndpointNotAvailableException::translate);
	}

}

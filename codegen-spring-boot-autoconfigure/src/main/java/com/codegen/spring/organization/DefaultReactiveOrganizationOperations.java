package com.codegen.spring.organization;

import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;

import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.CodegenRequest;
import com.codegen.spring.exchange.Endpoints;
import com.codegen.spring.page.Page;
import com.codegen.spring.page.PageRequest;

/**
 * Describes each call as a request.
 *
 * @param exchange sends the calls
 */
record DefaultReactiveOrganizationOperations(CodegenExchange exchange) implements ReactiveOrganizationOperations {

	private static final ParameterizedTypeReference<Page<Organization>> ORGANIZATIONS = new ParameterizedTypeReference<>() {
	};

	@Override
	public Mono<Page<Organization>> list(PageRequest page) {
		return this.exchange.send(CodegenRequest.of(Endpoints.ORGANIZATION_LIST, ORGANIZATIONS)
			.withQuery("skip", page.skip())
			.withQuery("limit", page.limit()));
	}

}

package com.codegen.spring.organization.token;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;

import com.codegen.spring.error.CodegenException;
import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.CodegenRequest;
import com.codegen.spring.exchange.Endpoints;
import com.codegen.spring.organization.EndpointNotAvailableException;
import com.codegen.spring.page.Page;
import com.codegen.spring.page.PageRequest;

/**
 * Describes each call as a request.
 *
 * @param exchange sends the calls
 */
record DefaultReactiveApiTokenOperations(CodegenExchange exchange) implements ReactiveApiTokenOperations {

	private static final ParameterizedTypeReference<Page<ApiTokenSummary>> TOKENS = new ParameterizedTypeReference<>() {
	};

	@Override
	public Mono<CreatedApiToken> create(String name, @Nullable Instant expiresAt) {
		return this.exchange
			.send(CodegenRequest.of(Endpoints.API_TOKEN_CREATE, CreatedApiToken.class)
				.withBody(new CreateApiToken(name, expiresAt)))
			.onErrorMap(CodegenException.class, EndpointNotAvailableException::translate);
	}

	@Override
	public Mono<Page<ApiTokenSummary>> list(PageRequest page) {
		return this.exchange
			.send(CodegenRequest.of(Endpoints.API_TOKEN_LIST, TOKENS)
				.withQuery("skip", page.skip())
				.withQuery("limit", page.limit()))
			.onErrorMap(CodegenException.class, EndpointNotAvailableException::translate);
	}

	@Override
	public Mono<Void> revoke(long id) {
		return this.exchange.send(CodegenRequest.of(Endpoints.API_TOKEN_REVOKE, Void.class, id))
			.onErrorMap(CodegenException.class, EndpointNotAvailableException::translate);
	}

}

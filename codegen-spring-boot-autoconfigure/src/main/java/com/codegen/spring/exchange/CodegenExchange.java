package com.codegen.spring.exchange;

import reactor.core.publisher.Mono;

import com.codegen.spring.error.CodegenException;

/**
 * Sends calls. The one way from the operations to the network.
 */
public interface CodegenExchange {

	/**
	 * Send a call.
	 * @param <T> the type of the response
	 * @param call the call, used once
	 * @return the decoded response; fails with a
	 * {@link com.codegen.spring.error.CodegenException}, and is empty only when the
	 * response type is {@link Void}
	 */
	<T> Mono<T> exchange(CodegenCall<T> call);

	/**
	 * Send a request, anew for each subscriber. An {@link OrganizationId} in it is
	 * replaced by the id before.
	 * @param <T> the type of the response
	 * @param request the request
	 * @return the decoded response
	 */
	default <T> Mono<T> send(CodegenRequest<T> request) {
		return request.organization()
			.map((organization) -> organization.value()
				.flatMap((id) -> exchange(new CodegenCall<>(request.inOrganization(id)))
					.onErrorResume(CodegenException.class, (ex) -> organization.explain(ex).flatMap(Mono::error))))
			.orElseGet(() -> Mono.defer(() -> exchange(new CodegenCall<>(request))));
	}

	/**
	 * This exchange behind a filter.
	 * @param filter the filter
	 * @return an exchange that asks the filter first
	 */
	default CodegenExchange filter(CodegenExchangeFilter filter) {
		return new FilteredExchange(this, filter);
	}

}

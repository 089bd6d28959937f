package com.codegen.spring.exchange;

import reactor.core.Fuseable;
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
		OrganizationId organization = request.organization();
		return (organization != null) ? Mono.defer(() -> send(request, organization))
				: Mono.defer(() -> exchange(new CodegenCall<>(request)));
	}

	/**
	 * An id that is known needs no step of its own.
	 */
	private <T> Mono<T> send(CodegenRequest<T> request, OrganizationId organization) {
		Mono<Long> value = organization.value();
		Long known = (value instanceof Fuseable.ScalarCallable<?>) ? value.block() : null;
		return (known != null) ? send(request, organization, known)
				: value.flatMap((id) -> send(request, organization, id));
	}

	private <T> Mono<T> send(CodegenRequest<T> request, OrganizationId organization, long id) {
		return exchange(new CodegenCall<>(request.inOrganization(id))).onErrorResume(CodegenException.class,
				(ex) -> organization.explain(ex).flatMap(Mono::error));
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

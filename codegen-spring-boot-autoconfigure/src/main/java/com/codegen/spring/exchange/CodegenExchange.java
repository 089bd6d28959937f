package com.codegen.spring.exchange;

import reactor.core.Fuseable;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.ErrorContext;
import com.codegen.spring.error.Outcome;

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
		return Mono.deferContextual(
				(context) -> (organization != null) ? send(request, organization, context) : call(request, context));
	}

	/**
	 * An id that is known needs no step of its own.
	 */
	private <T> Mono<T> send(CodegenRequest<T> request, OrganizationId organization, ContextView context) {
		Mono<Long> value = organization.value();
		Long known = (value instanceof Fuseable.ScalarCallable<?>) ? value.block() : null;
		if (known != null) {
			return send(request, organization, known, context);
		}
		BlockedThread.waitsFor(context, ErrorContext.of(request.endpoint().operation(), Outcome.NOT_SENT, false));
		return value.contextWrite(BlockedThread::removeFrom).flatMap((id) -> send(request, organization, id, context));
	}

	private <T> Mono<T> send(CodegenRequest<T> request, OrganizationId organization, long id, ContextView context) {
		return call(request.inOrganization(id), context).onErrorResume(CodegenException.class,
				(ex) -> organization.explain(ex).contextWrite(BlockedThread::removeFrom).flatMap(Mono::error));
	}

	private <T> Mono<T> call(CodegenRequest<T> request, ContextView context) {
		CodegenCall<T> call = new CodegenCall<>(request);
		BlockedThread.waitsFor(context, call);
		return exchange(call);
	}

	/**
	 * This exchange behind a filter.
	 * @param filter the filter
	 * @return an exchange that asks the filter first
	 */
	default CodegenExchange filter(CodegenExchangeFilter filter) {
		CodegenExchange next = this;
		return new CodegenExchange() {

			@Override
			public <T> Mono<T> exchange(CodegenCall<T> call) {
				return filter.filter(call, next);
			}

		};
	}

}

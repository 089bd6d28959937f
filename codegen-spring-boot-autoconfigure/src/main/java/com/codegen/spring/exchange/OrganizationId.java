package com.codegen.spring.exchange;

import reactor.core.publisher.Mono;

import com.codegen.spring.error.CodegenException;

/**
 * The organization a request acts in. It stands among the variables or the query
 * parameters of a {@link CodegenRequest} and is replaced by the id when the request is
 * sent, so that it may be looked up as late as that.
 */
public interface OrganizationId {

	/**
	 * An organization that is known.
	 * @param id the organization's id
	 * @return the organization
	 */
	static OrganizationId of(long id) {
		return () -> Mono.just(id);
	}

	/**
	 * The id.
	 * @return the id; may ask the server, and fails when the organization cannot be told
	 */
	Mono<Long> value();

	/**
	 * Look for a better explanation of a failure in this organization.
	 * @param failure why a call failed
	 * @return the failure to tell of; by default the same
	 */
	default Mono<CodegenException> explain(CodegenException failure) {
		return Mono.just(failure);
	}

}

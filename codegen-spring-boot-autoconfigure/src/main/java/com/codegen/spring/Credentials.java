package com.codegen.spring;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import com.codegen.spring.exchange.ApiToken;
import com.codegen.spring.exchange.CodegenTokenProvider;
import com.codegen.spring.settings.Placeholders;

/**
 * Checks token and organization before the first request is made with them.
 */
final class Credentials {

	private static final String TOKEN = "codegen.token";

	private static final String ORGANIZATION = "codegen.org-id";

	private Credentials() {
	}

	static CodegenTokenProvider fixed(ApiToken token) {
		return new FixedToken(token);
	}

	/**
	 * The token of each attempt. A provider is asked on a thread that may block, a fixed
	 * token costs nothing.
	 * @param provider supplies the token
	 * @return the token; fails with an exception that shows nothing the provider said
	 */
	static Mono<ApiToken> check(@Nullable CodegenTokenProvider provider) {
		if (provider == null) {
			throw new CodegenConfigurationException(TOKEN, "is not set");
		}
		if (provider instanceof FixedToken fixed) {
			refuse(Placeholders.problem(fixed.getToken().value()));
			refuse(fixed.getToken().problem());
		}
		return (provider instanceof FixedToken fixed) ? Mono.just(fixed.getToken())
				: Mono.fromCallable(() -> ask(provider)).subscribeOn(Schedulers.boundedElastic());
	}

	@SuppressWarnings("ConstantValue") // a provider in Kotlin or without annotations
	private static ApiToken ask(CodegenTokenProvider provider) {
		ApiToken token;
		try {
			token = provider.getToken();
		}
		catch (Throwable ex) {
			throw new TokenProviderException(provider, "failed with " + TokenProviderException.types(ex), ex);
		}
		if (token == null || token.value() == null) {
			throw new TokenProviderException(provider, "returned no token", null);
		}
		if (!token.problem().isEmpty()) {
			throw new TokenProviderException(provider, "returned a token that " + token.problem(), null);
		}
		return token;
	}

	private static void refuse(String problem) {
		if (!problem.isEmpty()) {
			throw new CodegenConfigurationException(TOKEN, problem);
		}
	}

	static @Nullable Long check(@Nullable Long organizationId) {
		if (organizationId != null && organizationId <= 0) {
			throw new CodegenConfigurationException(ORGANIZATION, "must be a positive number");
		}
		return organizationId;
	}

	/**
	 * A token that does not change.
	 *
	 * @param token the token
	 */
	private record FixedToken(ApiToken token) implements CodegenTokenProvider {

		@Override
		public ApiToken getToken() {
			return this.token;
		}

	}

}

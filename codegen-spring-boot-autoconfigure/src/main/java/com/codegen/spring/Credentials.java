package com.codegen.spring;

import org.jspecify.annotations.Nullable;

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

	static CodegenTokenProvider check(@Nullable CodegenTokenProvider provider) {
		if (provider == null) {
			throw new CodegenConfigurationException(TOKEN, "is not set");
		}
		if (provider instanceof FixedToken fixed) {
			refuse(Placeholders.problem(fixed.getToken().value()));
			refuse(fixed.getToken().problem());
		}
		return provider;
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

package com.codegen.spring;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.exchange.CodegenTokenProvider;

/**
 * A token provider did not supply a token. Shows where the provider failed and with which
 * types of exceptions, but not what they say: that may be the token.
 */
final class TokenProviderException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private static final int MAX_CAUSES = 5;

	TokenProviderException(CodegenTokenProvider provider, String what, @Nullable Throwable failure) {
		super("the token provider " + name(provider) + " " + what);
		if (failure != null) {
			setStackTrace(failure.getStackTrace());
		}
	}

	/**
	 * The types of a failure and its causes.
	 */
	static String types(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.limit(MAX_CAUSES)
			.map((cause) -> cause.getClass().getName())
			.collect(Collectors.joining(", caused by "));
	}

	private static String name(CodegenTokenProvider provider) {
		String name = provider.getClass().getName();
		int lambda = name.indexOf("$$Lambda");
		return (lambda > 0) ? "in " + name.substring(0, lambda) : name;
	}

}

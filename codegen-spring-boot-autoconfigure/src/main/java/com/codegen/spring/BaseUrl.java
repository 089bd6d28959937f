package com.codegen.spring;

import java.net.URI;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.settings.Placeholders;

/**
 * Checks the base URL and brings it into the form the requests are made with.
 */
final class BaseUrl {

	static final String DEFAULT = "https://api.codegen.com/v1";

	private static final String SETTING = "codegen.base-url";

	private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

	private BaseUrl() {
	}

	/**
	 * The URL with the version and a slash at its end.
	 * @param url the URL as it was set, with or without {@code /v1}
	 * @param allowInsecure whether to accept http to other machines
	 * @return the URL
	 * @throws CodegenConfigurationException if it is not a URL one can send a token to
	 */
	static String normalize(String url, boolean allowInsecure) {
		String placeholders = Placeholders.problem(url);
		if (!placeholders.isEmpty()) {
			throw invalid(placeholders);
		}
		URI uri = parse(url.trim());
		if (uri.getUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
			throw invalid("must not have user information, a query or a fragment");
		}
		if (!isHttps(uri) && !(isHttp(uri) && (allowInsecure || isLoopback(uri.getHost())))) {
			throw invalid("must start with https:// (http:// only for this machine, or with codegen.allow-insecure)");
		}
		String path = uri.getRawPath().replaceAll("/+$", "");
		return uri.getScheme() + "://" + uri.getRawAuthority() + (path.isEmpty() ? "/v1" : path) + "/";
	}

	private static URI parse(String url) {
		try {
			URI uri = URI.create(url);
			if (uri.getHost() != null && uri.getScheme() != null) {
				return uri;
			}
		}
		catch (IllegalArgumentException ex) {
			// the exception's message shows the value, ours must not
		}
		throw invalid("is not a URL such as " + DEFAULT);
	}

	private static boolean isHttps(URI uri) {
		return "https".equalsIgnoreCase(uri.getScheme());
	}

	private static boolean isHttp(URI uri) {
		return "http".equalsIgnoreCase(uri.getScheme());
	}

	private static boolean isLoopback(@Nullable String host) {
		return host != null && LOOPBACK.contains(host);
	}

	private static CodegenConfigurationException invalid(String problem) {
		return new CodegenConfigurationException(SETTING, problem);
	}

}

package com.codegen.spring.transport;

import java.net.URI;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names the host that could not be reached: the server's, or that of a proxy before it.
 */
final class Peer {

	/** How Netty ends its messages: {@code host/address:port}. */
	private static final Pattern ADDRESS = Pattern.compile(".*: ([^/\\s]*)/?(\\S+):(\\d+)$");

	/** How resolvers begin theirs. */
	private static final Pattern NAME = Pattern.compile("[^']*'([^'\\s]+)'.*|([^:\\s]+)(?::.*)?");

	private Peer() {
	}

	/**
	 * The host and port.
	 * @param failure the transport's exception
	 * @param baseUrl the base URL of the client
	 * @return for example {@code api.codegen.com:443}; without a port if only the name is
	 * known
	 */
	static String of(Throwable failure, String baseUrl) {
		URI server = URI.create(baseUrl);
		String message = String.valueOf(failure.getMessage());
		if (failure instanceof UnknownHostException) {
			Matcher name = NAME.matcher(message);
			String host = name.matches() ? String.join("", group(name, 1), group(name, 2)) : "";
			return host.regionMatches(true, 0, server.getHost(), 0, host.length()) ? of(server) : host;
		}
		Matcher address = ADDRESS.matcher(message);
		if (!address.matches()) {
			return of(server);
		}
		return (address.group(1).isEmpty() ? address.group(2) : address.group(1)) + ":" + address.group(3);
	}

	private static String group(Matcher matcher, int number) {
		String group = matcher.group(number);
		return (group != null) ? group : "";
	}

	private static String of(URI server) {
		int usual = "https".equalsIgnoreCase(server.getScheme()) ? 443 : 80;
		return server.getHost() + ":" + ((server.getPort() >= 0) ? server.getPort() : usual);
	}

}

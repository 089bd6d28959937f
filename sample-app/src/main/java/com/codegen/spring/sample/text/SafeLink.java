package com.codegen.spring.sample.text;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Addresses of the API, as far as they are safe to follow.
 */
public final class SafeLink {

	private static final Pattern NUMBER = Pattern.compile("/pull/(\\d{1,9})(?:[/?#].*)?$");

	private SafeLink() {
	}

	/**
	 * An address to follow.
	 * @param address the address as the server sent it
	 * @return the address, {@code null} unless it is a valid https URL without user
	 * information
	 */
	public static @Nullable String https(@Nullable String address) {
		if (address == null) {
			return null;
		}
		try {
			URI uri = URI.create(address);
			boolean safe = "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null
					&& uri.getUserInfo() == null;
			return safe ? uri.toASCIIString() : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/**
	 * The number of a pull request on GitHub; the API tells it in the address only.
	 * @param address the address
	 * @return the number, {@code null} when the address has none
	 */
	public static @Nullable String pullRequestNumber(@Nullable String address) {
		Matcher matcher = NUMBER.matcher((address != null) ? address : "");
		return matcher.find() ? matcher.group(1) : null;
	}

}

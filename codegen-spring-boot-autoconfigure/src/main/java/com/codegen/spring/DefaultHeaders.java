package com.codegen.spring;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import com.codegen.spring.settings.Placeholders;

/**
 * Checks the headers every request is to have.
 */
final class DefaultHeaders {

	private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

	private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e\\t]*");

	private DefaultHeaders() {
	}

	/**
	 * Headers with one more.
	 * @param headers the headers so far
	 * @param name the name of the header
	 * @param value the value of the header, never shown
	 */
	static Map<String, String> add(Map<String, String> headers, String name, String value) {
		if (!NAME.matcher(name).matches()) {
			throw new CodegenConfigurationException("codegen.headers", "has a name that cannot be one of a header");
		}
		String setting = "codegen.headers." + name;
		if ("Authorization".equalsIgnoreCase(name)) {
			throw new CodegenConfigurationException(setting, "must not be set: set codegen.token");
		}
		String placeholders = Placeholders.problem(value);
		if (!placeholders.isEmpty()) {
			throw new CodegenConfigurationException(setting, placeholders);
		}
		if (!VALUE.matcher(value).matches()) {
			throw new CodegenConfigurationException(setting, "contains line breaks or characters outside ASCII");
		}
		Map<String, String> extended = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		extended.putAll(headers);
		extended.put(name, value);
		return Collections.unmodifiableMap(extended);
	}

}

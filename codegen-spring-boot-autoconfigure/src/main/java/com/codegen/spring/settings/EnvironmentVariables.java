package com.codegen.spring.settings;

import java.util.function.Function;

import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * Reads settings from environment variables. When several variables of one setting have
 * different values, the first one counts and a warning names both.
 *
 * @param lookup gives the value of a variable, or {@code null}
 * @param logger takes the warnings, which never show a value
 */
public record EnvironmentVariables(Function<String, @Nullable String> lookup, Log logger) {

	/**
	 * The value of a setting.
	 * @param setting the setting
	 * @return the value, or {@code null} when no variable of it has one
	 */
	public @Nullable String value(Setting setting) {
		String chosen = null;
		String value = null;
		for (String variable : setting.variables()) {
			String candidate = trimmed(variable);
			if (value == null) {
				chosen = variable;
				value = candidate;
			}
			else if (candidate != null && !setting.isSame(value, candidate)) {
				this.logger.warn("The environment variables " + chosen + " and " + variable + " both set '"
						+ setting.property() + "' and differ: " + chosen + " is used");
			}
		}
		return value;
	}

	private @Nullable String trimmed(String variable) {
		String value = this.lookup.apply(variable);
		return (value == null || value.isBlank()) ? null : value.strip();
	}

}

package com.codegen.spring.cli.config;

import org.jspecify.annotations.Nullable;

/**
 * A setting's value and where it is from.
 *
 * @param value the value, or {@code null} when there is none
 * @param source where it is from, such as {@code CODEGEN_TOKEN}
 */
public record Value(@Nullable String value, String source) {

	static final Value NONE = new Value(null, "not set");

	/**
	 * Whether there is a value.
	 * @return {@code true} if so
	 */
	public boolean isSet() {
		return this.value != null;
	}

	@Override
	public String toString() {
		return "Value[source=" + this.source + "]";
	}

}

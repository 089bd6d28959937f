package com.codegen.spring.settings;

import java.util.List;

/**
 * A setting that environment variables can have, under several names: those of Codegen's
 * own tools and of other clients.
 */
public enum Setting {

	/** The API token. */
	TOKEN("codegen.token", "CODEGEN_TOKEN", "CODEGEN_API_TOKEN", "CODEGEN_API_KEY"),

	/** The organization's id. */
	ORGANIZATION("codegen.org-id", "CODEGEN_ORG_ID", "REPOSITORY_ORG_ID"),

	/** The base URL, with or without {@code /v1}. */
	BASE_URL("codegen.base-url", "CODEGEN_BASE_URL", "CODEGEN_API_URL", "CODEGEN_API_BASE_URL");

	private final String property;

	private final List<String> variables;

	Setting(String property, String... variables) {
		this.property = property;
		this.variables = List.of(variables);
	}

	/**
	 * The setting as a property.
	 * @return for example {@code codegen.token}
	 */
	public String property() {
		return this.property;
	}

	/**
	 * The environment variables of the setting.
	 * @return their names, the one that counts first
	 */
	public List<String> variables() {
		return this.variables;
	}

	/**
	 * Whether two values mean the same.
	 */
	boolean isSame(String first, String second) {
		return normal(first).equals(normal(second));
	}

	private String normal(String value) {
		return (this == BASE_URL) ? value.replaceAll("/+$", "").replaceAll("/v1$", "") : value;
	}

}

package com.codegen.spring.agent;

import java.util.Locale;

/**
 * What kind of work an agent does. Kept in the metadata of its runs; the API itself does
 * not act on it.
 */
public enum AgentType {

	/** Any work. */
	GENERAL,

	/** Reviews code. */
	CODE_REVIEW,

	/** Resolves issues. */
	ISSUE_RESOLVER,

	/** Writes documentation. */
	DOCUMENTATION,

	/** Writes tests. */
	TESTING;

	/**
	 * The type as the metadata has it.
	 * @return for example {@code code_review}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}

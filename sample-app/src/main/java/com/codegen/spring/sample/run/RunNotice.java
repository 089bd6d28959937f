package com.codegen.spring.sample.run;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What a reader is told after something was done with a run.
 */
public enum RunNotice {

	/** The run was asked to stop. */
	STOPPED("Codegen was asked to stop. New check results of the pull request are ignored until you allow them again."),

	/** The checks count again. */
	ALLOWED("Codegen looks at the checks of the pull request again."),

	/** A message was sent. */
	RESUMED("Your message was sent. The agent goes on."),

	/** A pull request was changed. */
	CHANGED("The pull request was changed.");

	private final String text;

	RunNotice(String text) {
		this.text = text;
	}

	static @Nullable RunNotice of(@Nullable String code) {
		for (RunNotice notice : values()) {
			if (notice.code().equals(code)) {
				return notice;
			}
		}
		return null;
	}

	/**
	 * What the reader sees.
	 * @return a sentence
	 */
	public String text() {
		return this.text;
	}

	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}

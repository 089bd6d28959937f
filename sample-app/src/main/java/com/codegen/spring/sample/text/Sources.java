package com.codegen.spring.sample.text;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.agentrun.SourceType;

/**
 * What started a run, in words.
 */
public final class Sources {

	private static final Map<String, String> NAMES = Map.of("API", "API", "GITHUB", "GitHub", "GITHUB_CHECK_SUITE",
			"GitHub checks", "GITHUB_PR_REVIEW", "GitHub review", "CLICKUP", "ClickUp", "MONDAY", "monday.com",
			"SETUP_COMMANDS", "Setup");

	private Sources() {
	}

	/**
	 * The name of a source.
	 * @param source the source
	 * @return its name, empty when the server sent none
	 */
	public static String words(@Nullable SourceType source) {
		if (source == null) {
			return "";
		}
		String name = NAMES.get(source.code().toUpperCase(Locale.ROOT));
		return (name != null) ? name : StatusView.words(source.code());
	}

}
